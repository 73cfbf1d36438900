using ProcOS.Das.Knowledge.Chunking;
using ProcOS.Das.Knowledge.Repository;
using ProcOS.Das.Knowledge.Retrieval;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Answering;

/// <summary>Picks the sentences of each passage that have most of the question.</summary>
internal static class SentencePicker
{
    private const int FromTheBest = 3;
    private const int FromTheOthers = 1;

    // A table or a fence beyond this is shown by its lines.
    private const int LongestUnit = 600;

    public static async Task<IReadOnlyList<string>> PickAsync(StoreSession session, string question, IReadOnlyList<Passage> passages)
    {
        var units = passages.SelectMany((passage, index) => Units(passage.Chunk.Content).Select(text => (Passage: index, Text: text))).ToList();
        var ratings = await session.QueryAsync<Rated>(
            HybridSql.Sentences,
            new { text = question, fillers = HybridSql.Fillers, sentences = units.Select(unit => unit.Text).ToArray() }).ConfigureAwait(false);

        var picked = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < passages.Count; index++)
        {
            // The same sentence may stand in two chunks that overlap.
            var own = ratings.Where(rated => units[rated.Place].Passage == index && seen.Add(units[rated.Place].Text)).ToList();
            var best = own.Count == 0 ? 0 : own.Max(rated => rated.Rating);
            var chosen = own.Where(rated => rated.Rating >= best / 2)
                .OrderByDescending(rated => rated.Rating).ThenBy(rated => rated.Place)
                .Take(index == 0 ? FromTheBest : FromTheOthers).OrderBy(rated => rated.Place);
            picked.Add(string.Join(' ', chosen.Select(rated => units[rated.Place].Text)));
        }

        return picked;
    }

    private static IEnumerable<string> Units(string content)
    {
        var blocks = new BlockReader(content, TextFormat.Markdown).Read();
        var texts = blocks.Where(block => block.Kind != BlockKind.Heading).ToList();
        foreach (var block in texts.Count > 0 ? texts : blocks)
        {
            var parts = block.Kind switch
            {
                BlockKind.Prose => Breaks.Sentences(content, block.Span),
                BlockKind.Lines when block.Span.Length > LongestUnit => Breaks.Lines(content, block.Span),
                _ => [block.Span],
            };
            foreach (var part in parts)
            {
                var text = part.In(content).Trim().ToString();
                if (text.Length > 0)
                {
                    yield return block.Kind == BlockKind.Lines ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                }
            }
        }
    }

    private sealed record Rated
    {
        public int Place { get; init; }

        public double Rating { get; init; }
    }
}
