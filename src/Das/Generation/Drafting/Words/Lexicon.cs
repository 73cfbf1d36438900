using System.Collections.Frozen;

namespace ProcOS.Das.Generation.Drafting.Words;

/// <summary>Which form of which verb a word is.</summary>
internal static class Lexicon
{
    private static readonly FrozenSet<string> Bases = Verbs.All.ToFrozenSet();

    private static readonly FrozenSet<string> Nouns = Verbs.MoreOftenNouns.ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Gerunds = Index(verb => Forms(verb, "ing"));

    private static readonly FrozenDictionary<string, string> ThirdPersons = Index(ThirdPersonForms);

    private static readonly FrozenDictionary<string, string> Participles = Index(
        verb => Verbs.Irregular.TryGetValue(verb, out var irregular) ? irregular : Forms(verb, "ed"));

    private static readonly FrozenSet<string> FunctionWords = FrozenSet.ToFrozenSet(
    [
        "a", "about", "above", "across", "after", "again", "against", "all", "although", "am", "among", "an", "and", "any", "are", "as",
        "at", "be", "because", "been", "before", "being", "below", "between", "both", "but", "by", "can", "could", "despite",
        "during", "each", "either", "else", "every", "except", "few", "for", "from", "had", "has", "have", "he", "hello", "her", "here", "hi", "his",
        "how", "i", "if", "in", "into", "is", "it", "its", "just", "many", "may", "me", "might", "more", "most", "much", "must", "my", "neither",
        "no", "none", "nor", "not", "now", "of", "off", "on", "only", "or", "other", "otherwise", "our", "out", "over", "per", "same", "shall",
        "she", "should", "since", "so", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they",
        "this", "those", "though", "through", "to", "too", "under", "unless", "until", "up", "upon", "us", "via", "was", "we", "were", "what", "when",
        "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yes", "yet",
        "you", "your", "like", "are", "dear", "once", "till", "whenever",
    ]);

    private static readonly FrozenSet<string> Determiners = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "your", "my", "all", "each", "every", "any", "both", "some", "it", "them", "him", "us"]);

    public static bool IsBase(string word) => Bases.Contains(word);

    public static bool IsMoreOftenNoun(string word) => Nouns.Contains(word);

    public static bool IsFunctionWord(string word) => FunctionWords.Contains(word);

    /// <summary>Words after which an unknown word in front of them can only be a verb ("frobnicate the widget").</summary>
    public static bool IsObjectStart(string word) => Determiners.Contains(word);

    /// <summary>"sending" → "send"; also guesses for verbs that are not listed. Null when it is no gerund.</summary>
    public static string? OfGerund(string word) =>
        Gerunds.TryGetValue(word, out var verb) ? verb : Stem.OfUnknownGerund(word);

    public static bool IsKnownGerund(string word) => Gerunds.ContainsKey(word);

    /// <summary>"packs" → "pack". Null when no listed verb has this form.</summary>
    public static string? OfThirdPerson(string word) => ThirdPersons.GetValueOrDefault(word);

    /// <summary>"shipped" → "ship". Null when no listed verb has this form.</summary>
    public static string? OfParticiple(string word) => Participles.GetValueOrDefault(word);

    private static FrozenDictionary<string, string> Index(Func<string, IEnumerable<string>> forms)
    {
        var index = new Dictionary<string, string>();
        foreach (var verb in Verbs.All)
        {
            foreach (var form in forms(verb))
            {
                _ = index.TryAdd(form, verb);
            }
        }

        return index.ToFrozenDictionary();
    }

    // Every plausible spelling: looking up a wrong one ("shiping") harms nobody.
    private static IEnumerable<string> Forms(string verb, string ending)
    {
        var last = verb[^1];
        if (last == 'e' && ending == "ing" && !verb.EndsWith("ee", StringComparison.Ordinal))
        {
            yield return verb[..^1] + ending;
        }
        else if (last == 'e')
        {
            yield return verb + (ending == "ed" ? "d" : ending);
        }
        else if (last == 'y' && ending == "ed" && !Stem.IsVowel(verb[^2]))
        {
            yield return verb[..^1] + "ied";
        }
        else
        {
            yield return verb + ending;
            if (!Stem.IsVowel(last) && verb.Length > 2 && Stem.IsVowel(verb[^2]))
            {
                yield return verb + last + ending;
            }
        }
    }

    private static IEnumerable<string> ThirdPersonForms(string verb)
    {
        yield return verb[^1] == 'y' && !Stem.IsVowel(verb[^2]) ? verb[..^1] + "ies"
            : verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal)
                ? verb + "es"
                : verb + "s";
    }
}
