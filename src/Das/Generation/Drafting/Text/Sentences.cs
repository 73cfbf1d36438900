namespace ProcOS.Das.Generation.Drafting.Text;

/// <summary>Stage 3: sentences, each in its parts between semicolons.</summary>
internal static class Sentences
{
    public static IReadOnlyList<IReadOnlyList<Phrase>> Split(IReadOnlyList<Token> tokens)
    {
        var sentences = new List<IReadOnlyList<Phrase>>();
        var parts = new List<Phrase>();
        var start = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (tokens[index].Kind is not (TokenKind.End or TokenKind.Semicolon))
            {
                continue;
            }

            var part = new Phrase(tokens, start, index - start).Trim();
            start = index + 1;
            if (!part.IsEmpty)
            {
                parts.Add(part);
            }

            if (tokens[index].Kind == TokenKind.End && parts.Count > 0)
            {
                sentences.Add(parts);
                parts = [];
            }
        }

        return sentences;
    }
}
