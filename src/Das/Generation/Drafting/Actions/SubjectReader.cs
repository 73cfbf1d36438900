using ProcOS.Das.Generation.Drafting.Text;
using ProcOS.Das.Generation.Drafting.Words;

namespace ProcOS.Das.Generation.Drafting.Actions;

/// <summary>"The warehouse packs the order", "the order is shipped", "the manager must approve it".</summary>
internal static class SubjectReader
{
    private const int LongestSubject = 6;

    private static readonly string[] Modals =
        ["must", "should", "shall", "will", "can", "may", "needs to", "need to", "has to", "have to", "is asked to", "are asked to"];

    private static readonly string[] Passives =
        ["must be", "should be", "will be", "shall be", "can be", "has to be", "have to be", "needs to be", "need to be", "gets", "get", "is being", "are being", "is", "are"];

    /// <param name="strict">Inside a list, where "and the prices" is more likely a thing than a statement.</param>
    public static ActionWords? Read(Phrase words, bool strict)
    {
        var determined = Lexicon.IsObjectStart(words.Word(0)) || words.Word(0) is "someone" or "somebody" or "everyone";
        if (strict && !determined)
        {
            return null;
        }

        var first = words.Word(0) is "the" or "a" or "an" ? 2 : 1;
        for (var index = first; index < words.Count && index <= LongestSubject; index++)
        {
            if (words[index].Kind != TokenKind.Word || words.Word(index) is "and" or "or" or "if" or "that" or "which" or "who")
            {
                return null;
            }

            if (ReadAt(words, index, strict) is { } action)
            {
                return action;
            }
        }

        return null;
    }

    private static ActionWords? ReadAt(Phrase words, int index, bool strict)
    {
        var subject = words.Until(index);
        if (words.MatchesAny(index, Passives) is > 0 and var passive
            && ActionReader.SkipAdverbs(words, index + passive) is var at
            && Lexicon.OfParticiple(words.Word(at)) is { } done)
        {
            return new ActionWords(ActionReader.Sentence(done, LowerArticle(subject), words.From(at + 1).ToString()), done, VerbForm.Participle);
        }

        if (words.MatchesAny(index, Modals) is > 0 and var modal
            && ActionReader.SkipAdverbs(words, index + modal) is var verb
            && Lexicon.IsBase(words.Word(verb)))
        {
            return Named(subject, words.Word(verb), words.From(verb + 1));
        }

        if (Lexicon.OfThirdPerson(words.Word(index)) is { } third && IsVerb(words, index, third, strict))
        {
            return Named(subject, third, words.From(index + 1));
        }

        // "the managers approve the request": a plural, then the base form, then its object.
        return Lexicon.IsBase(words.Word(index)) && words.Word(index - 1).EndsWith('s') && Lexicon.IsObjectStart(words.Word(index + 1))
            ? Named(subject, words.Word(index), words.From(index + 1))
            : null;
    }

    // "the customer records are updated": "records" is no verb there.
    private static bool IsVerb(Phrase words, int index, string verb, bool strict)
    {
        var next = words.Word(index + 1);
        if (ActionReader.IsFinite(next) || Lexicon.OfThirdPerson(next) is not null || words.MatchesAny(index + 1, Modals) > 0)
        {
            return false;
        }

        var hasObject = Lexicon.IsObjectStart(next);
        return hasObject || !(Lexicon.IsMoreOftenNoun(verb) || (strict && index + 1 < words.Count && !Lexicon.IsFunctionWord(next)));
    }

    private static string LowerArticle(Phrase subject) => subject.Word(0) is "the" or "a" or "an" or "each" or "every" or "all"
        ? $"{subject.Word(0)} {subject.From(1)}"
        : subject.ToString();

    /// <summary>"Manager: approve the request".</summary>
    public static ActionWords Named(Phrase subject, string verb, Phrase rest, VerbForm form = VerbForm.Subject)
    {
        var who = subject.Word(0) is "the" or "a" or "an" ? subject.From(1) : subject;
        return new ActionWords($"{ActionReader.Sentence(who.ToString())}: {verb} {rest}".TrimEnd(), verb, form);
    }
}
