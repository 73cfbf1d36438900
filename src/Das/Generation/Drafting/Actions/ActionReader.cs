using ProcOS.Das.Generation.Drafting.Text;
using ProcOS.Das.Generation.Drafting.Words;

namespace ProcOS.Das.Generation.Drafting.Actions;

/// <summary>Tells whether words say what is to be done, and puts them in imperative form.</summary>
internal static class ActionReader
{
    private static readonly string[] Fillers =
    [
        "make sure to", "make sure that", "be sure to", "be asked to", "we need to", "we have to", "we want to", "we should", "we must", "we will", "we can", "we then", "we also",
        "you need to", "you have to", "you should", "you must", "you will", "you can", "i want to", "i need to", "i would like to", "we", "you", "i",
        "they", "someone should", "someone must", "somebody should", "somebody must", "someone has to", "there should be", "let us", "let's", "please", "also", "just", "simply", "only",
        "always", "the system should", "the system must", "the system will", "the system has to", "the process should", "the process must",
        "the process will", "the workflow should", "the workflow must", "it should", "it must", "it will", "need to", "needs to", "have to", "has to", "should", "must", "will", "to",
    ];

    private static readonly string[] Negations = ["do not", "don't", "never", "not", "does not", "doesn't", "must not", "should not", "cannot", "can't"];

    /// <summary>Null when <paramref name="phrase"/> does not begin with something to do.</summary>
    /// <param name="form">The form that the list has, or null where this is its first item and any form may be set.</param>
    public static ActionWords? Read(Phrase phrase, VerbForm? form)
    {
        var words = SkipFillers(phrase);
        if (words.IsEmpty || words.MatchesAny(0, Negations) > 0)
        {
            return null;
        }

        var verb = SkipAdverbs(words);
        return CausativeReader.Read(words) ?? ReadVerb(words, verb, form) ?? SubjectReader.Read(words, strict: form is not null and not (VerbForm.Subject or VerbForm.Participle));
    }

    /// <summary>"do not ship" says what does not happen: no step can be drawn for it.</summary>
    public static bool IsNegation(Phrase phrase) => SkipFillers(phrase).MatchesAny(0, Negations) > 0;

    /// <summary>True for the words that make "orders are" a statement about orders.</summary>
    public static bool IsFinite(string word) => word is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "can" or "will"
        or "must" or "should" or "isn't" or "aren't" or "gets" or "does" or "do" or "may" or "might" or "cannot";

    public static int SkipAdverbs(Phrase words, int index = 0)
    {
        while (index < words.Count - 1 && IsAdverb(words.Word(index)))
        {
            index++;
        }

        return index;
    }

    public static string Sentence(params string[] parts)
    {
        var text = string.Join(' ', parts.Where(part => part.Length > 0));
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static ActionWords? ReadVerb(Phrase words, int index, VerbForm? form)
    {
        var word = words.Word(index);
        var before = words.Until(index).ToString();
        var after = words.From(index + 1).ToString();
        if (form is null or VerbForm.Base or VerbForm.Subject or VerbForm.Participle && IsVerbHere(words, index, word))
        {
            return new ActionWords(Sentence(before, words[index].Text, after), word, VerbForm.Base);
        }

        if (form is VerbForm.ThirdPerson && Lexicon.OfThirdPerson(word) is { } third)
        {
            return new ActionWords(Sentence(before, third, after), third, VerbForm.ThirdPerson);
        }

        if (form is VerbForm.Participle && Lexicon.OfParticiple(word) is { } done)
        {
            return new ActionWords(Sentence(before, done, "it", after), done, VerbForm.Participle);
        }

        var gerund = form switch
        {
            VerbForm.Gerund => Lexicon.OfGerund(word),
            null when Lexicon.IsKnownGerund(word) => Lexicon.OfGerund(word),
            _ => null,
        };
        return gerund is null || IsFinite(words.Word(index + 1))
            ? null
            : new ActionWords(Sentence(before, gerund, after), gerund, VerbForm.Gerund);
    }

    private static bool IsVerbHere(Phrase words, int index, string word)
    {
        var next = words.Word(index + 1);
        if (Lexicon.IsBase(word))
        {
            return !IsFinite(next) || (word is "do" or "have" && next.Length > 0 && !IsFinite(next));
        }

        return word.Length > 2
            && word.All(letter => char.IsAsciiLetter(letter) || letter == '-')
            && !Lexicon.IsFunctionWord(word)
            && Lexicon.IsObjectStart(next)
            && Lexicon.OfThirdPerson(word) is null
            && Lexicon.OfParticiple(word) is null
            && !word.EndsWith("ing", StringComparison.Ordinal);
    }

    private static bool IsAdverb(string word) =>
        (word.EndsWith("ly", StringComparison.Ordinal) && word.Length > 4 && !Lexicon.IsBase(word)) || word is "again" or "now" or "always" or "then" or "also";

    private static Phrase SkipFillers(Phrase phrase)
    {
        var words = phrase.Trim();
        while (words.MatchesAny(0, Fillers) is > 0 and var length && length < words.Count)
        {
            words = words.From(length).Trim();
        }

        return words;
    }
}
