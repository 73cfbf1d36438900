using ProcOS.Das.Generation.Drafting.Actions;
using ProcOS.Das.Generation.Drafting.Text;

namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>"either call the customer or send an email": a choice whose first way is its own condition.</summary>
internal static class EitherParser
{
    public static bool Begins(Phrase phrase) =>
        phrase.Word(0) == "either" && Separators(phrase, ActionReader.Read(phrase.From(1), null)).Any(at => phrase.Word(at.Index) == "or" || phrase.Word(at.Index + 1) == "or");

    public static Clause Parse(Phrase phrase, VerbForm? form)
    {
        var first = ActionReader.Read(phrase.From(1), form);
        var start = 1;
        var ways = new List<Phrase>();
        foreach (var (index, length) in Separators(phrase, first))
        {
            ways.Add(phrase.From(start).Until(index - start).Trim());
            start = index + length;
        }

        ways.Add(phrase.From(start).Trim());
        var otherwise = Single(ways[^1], first?.Form);
        for (var way = ways.Count - 2; way >= 0; way--)
        {
            otherwise = new ConditionClause(ways[way], Negated: false, Single(ways[way], way == 0 ? form : first?.Form), otherwise);
        }

        return otherwise;
    }

    /// <summary>Each ", or", "or" and comma with something to do behind it.</summary>
    private static IEnumerable<(int Index, int Length)> Separators(Phrase phrase, ActionWords? first)
    {
        for (var index = 2; first is not null && index < phrase.Count; index++)
        {
            var length = phrase.IsComma(index) ? 1 : 0;
            length += phrase.Word(index + length) == "or" ? 1 : 0;
            if (length > 0 && ActionReader.Read(phrase.From(index + length), first.Form == VerbForm.Subject ? VerbForm.Base : first.Form) is not null)
            {
                yield return (index, length);
                index += length;
            }
        }
    }

    // "either pack the box or call the customer and close the case": to which of the two the "and" belongs is anybody's guess.
    private static Clause Single(Phrase way, VerbForm? form) =>
        ListParser.Parse(way, form) is [var only] ? only : throw Refusals.NotOneStep(way);
}
