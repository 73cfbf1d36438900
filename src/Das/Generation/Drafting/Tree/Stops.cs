using ProcOS.Das.Generation.Drafting.Clauses;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Drafting.Tree;

/// <summary>
/// "If the check fails, stop. Ship the order." becomes "if the check fails, nothing; otherwise ship the order": blocks
/// have one way out, so an early end is a way around everything that follows.
/// </summary>
internal static class Stops
{
    public static IReadOnlyList<Clause> Lower(IReadOnlyList<Clause> clauses)
    {
        var flat = clauses.SelectMany(clause => clause is SequenceClause sequence ? sequence.Parts : [clause]).ToList();
        for (var index = 0; index < flat.Count - 1; index++)
        {
            if (flat[index] is StopClause)
            {
                throw new DraftRefusedException(GenerationErrors.NotSupported, "stop", "nothing after an end", "steps that are never reached");
            }

            if (flat[index] is not ConditionClause condition || !(Ends(condition.Then) || Ends(condition.Otherwise)))
            {
                continue;
            }

            var rest = new SequenceClause([.. flat.Skip(index + 1)]);
            return [.. flat.Take(index), Around(condition, rest)];
        }

        return flat;
    }

    private static ConditionClause Around(ConditionClause condition, SequenceClause rest)
    {
        if (Ends(condition.Then) && Ends(condition.Otherwise))
        {
            throw new DraftRefusedException(GenerationErrors.NotSupported, condition.Condition.ToString(), "a way on", "an end on both ways");
        }

        return Ends(condition.Then)
            ? condition with { Then = WithoutEnd(condition.Then), Otherwise = Append(condition.Otherwise, rest) }
            : condition with { Then = Append(condition.Then, rest), Otherwise = WithoutEnd(condition.Otherwise!) };
    }

    private static SequenceClause Append(Clause? first, SequenceClause rest) =>
        new([.. Lower(first is null ? rest.Parts : [first, .. rest.Parts])]);

    private static bool Ends(Clause? clause) => clause is StopClause || (clause is SequenceClause sequence && Ends(sequence.Parts[^1]));

    private static Clause WithoutEnd(Clause clause) => clause switch
    {
        StopClause => new NothingClause(),
        SequenceClause sequence => new SequenceClause([.. sequence.Parts.SkipLast(1), WithoutEnd(sequence.Parts[^1])]),
        _ => clause,
    };
}
