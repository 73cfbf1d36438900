using ProcOS.Das.Generation.Drafting.Actions;
using ProcOS.Das.Generation.Drafting.Text;
using ProcOS.Das.Generation.Drafting.Words;

namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>
/// Things to do without a condition in front: "then" binds weakest, then "in parallel with", then commas and "and".
/// </summary>
internal sealed class SequenceParser(Func<Phrase, int, Clause> parseStatement)
{
    public Clause Parse(Phrase phrase, int depth, VerbForm? form = null)
    {
        var parts = new List<Clause>();
        var start = 0;
        for (var index = 1; index < phrase.Count; index++)
        {
            if (Connector(phrase, index) is not (> 0 and var length))
            {
                continue;
            }

            parts.Add(ParsePart(phrase.From(start).Until(index - start).Trim(), depth, form));
            start = index + length;
            index = start;
            var rest = phrase.From(start).Trim();
            if (StatementParser.BeginsSteering(rest))
            {
                parts.Add(parseStatement(rest, depth + 1));
                return new SequenceClause(parts);
            }
        }

        parts.Add(ParsePart(phrase.From(start).Trim(), depth, form));
        return ListParser.AsClause(parts);
    }

    private static int Connector(Phrase phrase, int index)
    {
        var before = phrase.IsComma(index) ? 1 : 0;
        if (phrase.Word(index + before) is "and" or "but")
        {
            before++;
            before += phrase.IsComma(index + before) ? 1 : 0;
        }

        var markers = before > 0 ? Markers.InnerConnectors : Markers.StrongConnectors;
        var length = phrase.MatchesAny(index + before, markers);
        if (length > 0 && index + before + length < phrase.Count)
        {
            return before + length;
        }

        // ", and if …" begins a condition of its own.
        return before > 0 && StatementParser.BeginsCondition(phrase.From(index + before)) ? before : 0;
    }

    private Clause ParsePart(Phrase part, int depth, VerbForm? form)
    {
        if (part.MatchesAny(0, Markers.Repeats) is > 0 and var repeat)
        {
            return ParseRepeat(part, repeat, depth);
        }

        if (SplitInOrder(part) is var (earlier, later))
        {
            return new SequenceClause([ParseParallel(earlier, form), ParseParallel(later, null)]);
        }

        return ParseParallel(part, form);
    }

    /// <summary>"A before doing B", "A after doing B".</summary>
    private static (Phrase Earlier, Phrase Later)? SplitInOrder(Phrase part)
    {
        for (var index = 1; index < part.Count - 1; index++)
        {
            if (part.Word(index) is "before" or "after" && Lexicon.IsKnownGerund(part.Word(index + 1)))
            {
                var left = part.Until(index).Trim();
                var right = part.From(index + 1).Trim();
                return part.Word(index) == "before" ? (left, right) : (right, left);
            }
        }

        return null;
    }

    private Clause ParseRepeat(Phrase part, int repeat, int depth)
    {
        var rest = part.From(repeat);
        for (var index = 0; index < rest.Count; index++)
        {
            var until = rest.MatchesAny(index, Markers.Untils);
            var whilst = rest.MatchesAny(index, Markers.AsLongAs);
            if (until + whilst == 0)
            {
                continue;
            }

            var body = rest.Until(index).Trim();
            var (condition, after) = ConditionReader.Split(
                rest.From(index + until + whilst), candidate => ActionReader.Read(candidate, VerbForm.Base) is not null);
            ConditionReader.Require(condition, part);
            if (body.IsEmpty || Refers(body))
            {
                throw Refusals.NothingBefore(part);
            }

            var loop = new LoopClause(Parse(body, depth + 1), condition, Negated: whilst > 0);
            return after.IsEmpty ? loop : new SequenceClause([loop, Parse(after, depth + 1)]);
        }

        throw Refusals.NoCondition(part);
    }

    public static bool Refers(Phrase body) =>
        Array.IndexOf(Markers.Previous, body.ToString().ToLowerInvariant()) >= 0
        || Array.IndexOf(Markers.Everything, body.ToString().ToLowerInvariant()) >= 0;

    private static Clause ParseParallel(Phrase part, VerbForm? form)
    {
        if (part.MatchesAny(0, Markers.ParallelAdverbs) is > 0 and var prefix)
        {
            return Together(ListParser.Parse(part.From(prefix), form), part);
        }

        var branches = new List<Clause>();
        var start = 0;
        for (var index = 1; index < part.Count; index++)
        {
            if (Infix(part, index) is > 0 and var length)
            {
                branches.Add(ParseBranch(part.From(start).Until(index - start).Trim(), branches.Count == 0 ? form : null));
                start = index + length;
                index = start;
            }
        }

        branches.Add(ParseBranch(part.From(start).Trim(), branches.Count == 0 ? form : null));
        return branches.Count == 1 ? branches[0] : new ParallelClause(branches);
    }

    private static Clause ParseBranch(Phrase branch, VerbForm? form)
    {
        foreach (var ending in Markers.ParallelAtEnd)
        {
            var length = ending.Split(' ').Length;
            if (branch.Count > length && branch.Matches(branch.Count - length, ending) > 0)
            {
                return Together(ListParser.Parse(branch.Until(branch.Count - length).Trim(), form), branch);
            }
        }

        return ListParser.AsClause(ListParser.Parse(branch, form));
    }

    // "at the same time, notify the customer" alone: the caller has put it beside what came before.
    private static Clause Together(IReadOnlyList<Clause> items, Phrase part) => items.Count switch
    {
        0 => throw Refusals.NoAction(part),
        1 => items[0],
        _ => new ParallelClause(items),
    };

    private static int Infix(Phrase part, int index)
    {
        var before = part.IsComma(index) ? 1 : 0;
        var and = part.Word(index + before) == "and" ? 1 : 0;
        var at = index + before + and;
        if (part.MatchesAny(at, Markers.ParallelInfix) is > 0 and var infix)
        {
            return before + and + infix;
        }

        if (part.MatchesAny(at, Markers.WhileWords) > 0 && StatementParser.IsDoing(part.From(at + 1)))
        {
            return before + and + 1;
        }

        var adverb = part.MatchesAny(at, Markers.ParallelAdverbs);
        if (before + and == 0 || adverb == 0 || part.Word(at) == "both")
        {
            return 0;
        }

        var rest = part.From(at + adverb).Trim();
        return !rest.IsEmpty && ActionReader.Read(rest, VerbForm.Base) is not null ? before + and + adverb : 0;
    }
}
