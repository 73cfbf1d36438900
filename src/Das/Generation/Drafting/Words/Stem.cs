namespace ProcOS.Das.Generation.Drafting.Words;

/// <summary>Spelling rules for verbs that the lexicon does not list.</summary>
internal static class Stem
{
    private const int ShortestStem = 3;

    // Endings that need their "e" back: "allocating" → "allocate", but "visiting" → "visit".
    private static readonly string[] EndingsWithE =
        ["at", "iz", "is", "uc", "ag", "ut", "v", "c", "u", "bl", "dl", "gl", "pl", "tl", "ur", "dg", "rg", "ns", "rs", "ir", "lv"];

    private static readonly string[] NounsInIng = ["thing", "nothing", "something", "anything", "everything", "morning", "evening", "string", "spring", "king", "ring", "ceiling"];

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    public static string? OfUnknownGerund(string word)
    {
        if (!word.EndsWith("ing", StringComparison.Ordinal)
            || word.Length < ShortestStem + 3
            || !word.All(char.IsAsciiLetter)
            || Array.IndexOf(NounsInIng, word) >= 0)
        {
            return null;
        }

        var stem = word[..^3];
        if (stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e' or 'o'))
        {
            return stem[..^1];
        }

        return EndingsWithE.Any(ending => stem.EndsWith(ending, StringComparison.Ordinal)) ? stem + "e" : stem;
    }
}
