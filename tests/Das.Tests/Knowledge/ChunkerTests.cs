using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.Das.Knowledge.Chunking;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Das.Tests.Knowledge;

public sealed class ChunkerTests
{
    // What real files are made of, and what breaks naive splitters: surrogate pairs, joined emoji, flags, marks, CRLF.
    private static readonly string[] Fragments =
    [
        "word", "The quick brown fox jumps. ", "Is it so? ", "e.g. this ", "\n", "\r\n", "\n\n", "\r\n\r\n", " ", "\t", "                  ",
        "# Title\n", "## Part\r\n", "### Deep #\n", "Set\n===\n", "---\n", "```csharp\n", "```\n", "~~~\n", "| a | b |\n", "|---|---|\n", "- item\n", "12. item\n",
        "👩‍👩‍👧‍👦", "🇩🇪", "👍🏽", "e\u0301", "n\u0303\u0323", "日本語の文。", "한국어", "العربية ", "ß", "x = a[1] + b;\n", "_", "'", "http://example.org/a?b=c&d ",
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", " \u0301", "\u200d", "\ufeff",
    ];

    private static readonly Gen<string> Texts =
        from parts in Gen.Elements(Fragments).ArrayOf().Resize(200)
        select string.Concat(parts);

    [Theory]
    [InlineData(TextFormat.Markdown)]
    [InlineData(TextFormat.Plain)]
    internal void Chunk_AnyText_LosesNothingAndNeverExceedsTheLimit(TextFormat format)
    {
        var cases = from text in Texts from max in Gen.Choose(8, 60) from overlap in Gen.Choose(0, max / 2) select (text, max, overlap);

        Prop.ForAll(Arb.From(cases), one => Holds(one.text, format, one.max, one.overlap)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Chunk_ArbitraryUtf16_LosesNothingAndNeverExceedsTheLimit() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => text is null || Holds(text, TextFormat.Markdown, 8, 3)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\t\n ")]
    public void Chunk_Blank_AnswersNothing(string text) =>
        Assert.Empty(new Chunker(16, 4).Chunk(text, TextFormat.Markdown));

    [Fact]
    public void Chunk_HugeSingleLine_StaysFastAndExact()
    {
        var text = string.Concat(Enumerable.Repeat("lorem ipsum dolor sit amet ", 80_000));

        var chunks = new Chunker(256, 32).Chunk(text, TextFormat.Markdown);

        Assert.Equal(text, Rebuild(chunks));
        Assert.All(chunks, chunk => Assert.InRange(chunk.Tokens, 1, 256));
    }

    [Fact]
    public void Chunk_HugeWordWithoutAnyBreak_IsCutBetweenCharacters()
    {
        var text = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 500));

        var chunks = new Chunker(20, 0).Chunk(text, TextFormat.Plain);

        Assert.Equal(text, Rebuild(chunks));
        Assert.All(chunks, chunk => Assert.Equal(0, chunk.Text.Length % "👩‍👩‍👧‍👦".Length));
    }

    [Fact]
    public void Chunk_OneLetterUnderMoreMarksThanFit_KeepsTheLimitAndSurrogates()
    {
        var text = "Z" + new string('\u0301', 1_000) + "😀";

        var chunks = new Chunker(8, 0).Chunk(text, TextFormat.Plain);

        Assert.Equal(text, Rebuild(chunks));
        Assert.All(chunks, chunk => Assert.InRange(chunk.Tokens, 1, 8));
        Assert.All(chunks, chunk => Assert.False(char.IsLowSurrogate(chunk.Text[0])));
    }

    [Fact]
    public void Chunk_Sections_BeginAtHeadingsAndCarryTheirPath()
    {
        var body = string.Concat(Enumerable.Repeat("Some sentence of the section goes here. ", 6));
        var text = $"# Guide\n\n{body}\n\n## Install\n\n{body}\n\n## Use\n\n{body}\n";

        var chunks = new Chunker(100, 10).Chunk(text, TextFormat.Markdown);

        Assert.Equal(["Guide", "Guide > Install", "Guide > Use"], chunks.Select(chunk => chunk.Heading));
        Assert.All(chunks, chunk => Assert.StartsWith("#", chunk.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Chunk_HeadingAtTheEndOfAFullChunk_GoesWithItsText()
    {
        var text = "Alpha beta gamma delta.\n\n## Next\n\nEpsilon zeta eta theta iota kappa lambda.\n";

        var chunks = new Chunker(20, 0).Chunk(text, TextFormat.Markdown);

        Assert.Equal(2, chunks.Count);
        Assert.StartsWith("## Next", chunks[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Chunk_CodeFence_StaysWholeWhenItFitsAndHidesHeadings()
    {
        var fence = "```sh\n# not a heading\n\nmake all\n```\n";
        var text = string.Concat(Enumerable.Repeat("Words before the fence go on. ", 4)) + "\n\n" + fence;

        var chunks = new Chunker(40, 0).Chunk(text, TextFormat.Markdown);

        Assert.Contains(chunks, chunk => chunk.Text.Contains(fence, StringComparison.Ordinal));
        Assert.All(chunks, chunk => Assert.Equal("", chunk.Heading));
    }

    [Fact]
    public void Chunk_TableThatIsTooLong_IsCutBetweenRows()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(row => $"| row {row} | value {row} |\r\n"));

        var chunks = new Chunker(40, 0).Chunk(text, TextFormat.Markdown);

        Assert.Equal(text, Rebuild(chunks));
        Assert.All(chunks, chunk => Assert.StartsWith("| row", chunk.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Chunk_LongProse_RepeatsTheLastSentenceOfTheChunkBefore()
    {
        var text = string.Concat(Enumerable.Range(10, 30).Select(number => $"Sentence number {number} is here. "));

        var chunks = new Chunker(40, 12).Chunk(text, TextFormat.Plain);

        Assert.True(chunks.Count > 2);
        Assert.All(chunks.Zip(chunks.Skip(1)), pair => Assert.True(pair.Second.Span.Start < pair.First.Span.End));
        Assert.All(chunks, chunk => Assert.StartsWith("Sentence", chunk.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(7, 0)]
    [InlineData(20, 11)]
    [InlineData(20, -1)]
    public void Constructor_LimitsThatCannotWork_AreRefused(int max, int overlap) =>
        Assert.Equal(KnowledgeErrors.OptionOutOfRange, Assert.Throws<ProcOsException>(() => new Chunker(max, overlap)).Error);

    private static bool Holds(string text, TextFormat format, int max, int overlap)
    {
        var chunks = new Chunker(max, overlap).Chunk(text, format);
        var whole = text;
        var end = 0;
        var boundaries = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
        foreach (var chunk in chunks)
        {
            Assert.Equal(whole[chunk.Span.Start..chunk.Span.End], chunk.Text);
            Assert.InRange(chunk.Tokens, 0, max);
            Assert.Equal(TokenCounter.Count(chunk.Text), chunk.Tokens);
            Assert.True(chunk.Span.End > end, "each chunk brings something new");
            if (chunk.Span.Start > end)
            {
                Assert.True(string.IsNullOrWhiteSpace(whole[end..chunk.Span.Start]), "what is left out is blank");
            }

            var repeated = Math.Max(0, end - chunk.Span.Start);
            Assert.InRange(TokenCounter.Count(whole.AsSpan(chunk.Span.Start, repeated)), 0, overlap);
            var isCharacter = boundaries.Contains(chunk.Span.Start) && boundaries.Contains(chunk.Span.End);
            Assert.True(isCharacter || HasCharacterLongerThan(max, text), $"cut inside of a character at {chunk.Span}");
            end = chunk.Span.End;
        }

        return string.IsNullOrWhiteSpace(whole[end..]);
    }

    private static bool HasCharacterLongerThan(int max, string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            if (TokenCounter.Count(elements.GetTextElement()) > max)
            {
                return true;
            }
        }

        return false;
    }

    private static string Rebuild(IReadOnlyList<TextChunk> chunks)
    {
        var text = new StringBuilder();
        foreach (var chunk in chunks)
        {
            text.Append(chunk.Text.AsSpan(Math.Max(0, text.Length - chunk.Span.Start)));
        }

        return text.ToString();
    }
}
