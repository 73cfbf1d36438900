using ProcOS.Das.Generation.Drafting.Text;
using ProcOS.Das.Generation.Drafting.Words;

namespace ProcOS.Das.Generation.Drafting.Actions;

/// <summary>"Have the finance department check it", "let the customer sign it", "get the manager to approve it": somebody else does it.</summary>
internal static class CausativeReader
{
    private const int LongestSubject = 6;

    public static ActionWords? Read(Phrase words)
    {
        if (words.Word(0) is not ("have" or "let" or "get"))
        {
            return null;
        }

        for (var index = 2; index < words.Count && index <= LongestSubject + 1 && words[index].Kind == TokenKind.Word; index++)
        {
            var verb = words.Word(0) == "get" ? index + 1 : index;
            var isMarked = words.Word(0) != "get" || words.Word(index) == "to";
            if (isMarked && Lexicon.IsBase(words.Word(verb)) && IsFollowedByObject(words, verb))
            {
                return SubjectReader.Named(words.From(1).Until(index - 1), words.Word(verb), words.From(verb + 1), VerbForm.Base);
            }
        }

        return null;
    }

    // "have the order form ready": "order" and "form" are no verbs there.
    private static bool IsFollowedByObject(Phrase words, int verb) =>
        Lexicon.IsObjectStart(words.Word(verb + 1)) || (verb + 1 == words.Count && Lexicon.IsObjectStart(words.Word(1)) && !Lexicon.IsMoreOftenNoun(words.Word(verb)));
}
