using System.Globalization;
using System.Text;
using ProcOS.Das.Knowledge.Retrieval;

namespace ProcOS.Das.Knowledge.Answering;

/// <summary>The shapes an answer can have.</summary>
internal static class KnowledgeAnswers
{
    private const int LongestSnippet = 400;

    public static KnowledgeAnswer NothingFound { get; } =
        new(false, "The sources say nothing that answers this question.", "refused", []);

    public static KnowledgeAnswer Failed(string reason) => new(false, reason, "refused", []);

    public static KnowledgeAnswer FromExtracts(IReadOnlyList<Extract> extracts)
    {
        var text = new StringBuilder();
        for (var index = 0; index < extracts.Count; index++)
        {
            _ = text.Append(index == 0 ? "" : "\n\n").Append(extracts[index].Text).Append(CultureInfo.InvariantCulture, $" [{index + 1}]");
        }

        return new KnowledgeAnswer(true, text.ToString(), "extractive", [.. extracts.Select(extract => Cite(extract.Passage, extract.Text))]);
    }

    public static Citation Cite(Passage passage, string words) => new(passage.Chunk.Id, passage.Chunk.Source, Shorten(words), passage.Score);

    private static string Shorten(string text)
    {
        if (text.Length <= LongestSnippet)
        {
            return text;
        }

        var end = LongestSnippet;
        while (end > LongestSnippet / 2 && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        return string.Concat(text.AsSpan(0, char.IsLowSurrogate(text[end]) ? end - 1 : end).TrimEnd(), "…");
    }
}
