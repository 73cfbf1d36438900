using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Knowledge.Chunking;

/// <summary>
/// Cuts a text at the boundaries that mean something to a reader (headings, paragraphs, fences, tables, then
/// sentences, words and characters), into chunks that are exact spans of it and never have more tokens than allowed.
/// </summary>
internal sealed class Chunker
{
    // Below a quarter a section is joined with its neighbour: a heading and one line find nothing.
    private const int SmallSectionDivisor = 4;
    private const int SmallestLimit = 8;

    private readonly int _maxTokens;
    private readonly int _overlapTokens;

    public Chunker(int maxTokens, int overlapTokens)
    {
        Require(maxTokens >= SmallestLimit, "MaxChunkTokens", $"{SmallestLimit} or more", maxTokens);
        Require(overlapTokens >= 0 && overlapTokens <= maxTokens / 2, "OverlapTokens", "0 to half of MaxChunkTokens", overlapTokens);
        _maxTokens = maxTokens;
        _overlapTokens = overlapTokens;
    }

    public IReadOnlyList<TextChunk> Chunk(string text, TextFormat format)
    {
        var pieces = new List<TextBlock>();
        foreach (var block in new BlockReader(text, format).Read())
        {
            pieces.AddRange(Split(text, block));
        }

        return new Packing(this, text, pieces).Pack();
    }

    private IEnumerable<TextBlock> Split(string text, TextBlock block)
    {
        if (TokenCounter.Fit(text, block.Span, _maxTokens) == block.Span.End)
        {
            return [block];
        }

        var parts = block.Kind == BlockKind.Lines ? Breaks.Lines(text, block.Span) : Breaks.Sentences(text, block.Span);
        return parts.SelectMany(part => Breaks.Fitting(text, part, _maxTokens)).Select(part => block with { Span = part });
    }

    private static void Require(bool condition, string option, string expected, int found)
    {
        if (!condition)
        {
            throw new ProcOsException(KnowledgeErrors.OptionOutOfRange, option, expected, $"{found}");
        }
    }

    /// <summary>Puts pieces that follow each other together as long as they fit.</summary>
    private sealed class Packing(Chunker chunker, string text, List<TextBlock> pieces)
    {
        private readonly List<TextChunk> _chunks = [];
        private int _first;
        private int _start;
        private int _limit;

        public List<TextChunk> Pack()
        {
            if (pieces.Count == 0)
            {
                return [];
            }

            Begin(0, pieces[0].Span.Start);
            for (var index = 1; index < pieces.Count; index++)
            {
                if (BeginsSection(index))
                {
                    Emit(index);
                    Begin(index, pieces[index].Span.Start);
                }
                else if (pieces[index].Span.End > _limit)
                {
                    var next = WithItsHeadings(index);
                    Emit(next);
                    Begin(next, next < index ? pieces[next].Span.Start : OverlapStart(index));
                }
            }

            Emit(pieces.Count);
            return _chunks;
        }

        private void Begin(int first, int start)
        {
            _first = first;
            _start = start;
            _limit = FitFrom(start);
        }

        private bool BeginsSection(int index) =>
            pieces[index].Kind == BlockKind.Heading && pieces[index - 1].Kind != BlockKind.Heading
            && TokenCounter.Fit(text, new TextSpan(_start, pieces[index].Span.Start), chunker._maxTokens / SmallSectionDivisor) < pieces[index].Span.Start;

        /// <summary>The first of the headings directly before a piece, if they fit together with it into a chunk.</summary>
        private int WithItsHeadings(int index)
        {
            var next = index;
            while (next - 1 > _first && pieces[next - 1].Kind == BlockKind.Heading
                && FitFrom(pieces[next - 1].Span.Start) >= pieces[index].Span.End)
            {
                next--;
            }

            return next;
        }

        /// <summary>Where to begin so that the last sentences of the chunk before are repeated, when there is room for them.</summary>
        private int OverlapStart(int index)
        {
            var cut = pieces[index].Span.Start;
            var start = cut;
            for (var previous = index - 1; previous >= _first && Belongs(previous, index); previous--)
            {
                foreach (var sentence in Breaks.Sentences(text, pieces[previous].Span).Reverse())
                {
                    if (sentence.Start <= _start
                        || TokenCounter.Count(text.AsSpan(sentence.Start, cut - sentence.Start)) > chunker._overlapTokens)
                    {
                        return Usable(start, index, cut);
                    }

                    start = sentence.Start;
                }
            }

            return Usable(start, index, cut);
        }

        private bool Belongs(int previous, int index) =>
            pieces[previous].Kind == BlockKind.Prose && pieces[previous].Heading == pieces[index].Heading;

        private int Usable(int start, int index, int cut) => FitFrom(start) >= pieces[index].Span.End ? start : cut;

        private int FitFrom(int start) => TokenCounter.Fit(text, new TextSpan(start, text.Length), chunker._maxTokens);

        private void Emit(int next)
        {
            var span = new TextSpan(_start, pieces[next - 1].Span.End);
            if (!span.In(text).IsWhiteSpace())
            {
                _chunks.Add(new TextChunk(span, span.In(text).ToString(), pieces[_first].Heading, TokenCounter.Count(span.In(text))));
            }
        }
    }
}
