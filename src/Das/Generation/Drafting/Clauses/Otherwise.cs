namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>Puts an "otherwise" on the "if" that it belongs to.</summary>
internal static class Otherwise
{
    public static bool IsOpen(Clause clause) => clause switch
    {
        ConditionClause condition => condition.Otherwise is null || IsOpen(condition.Otherwise) || IsOpen(condition.Then),
        SequenceClause sequence => IsOpen(sequence.Parts[^1]),
        _ => false,
    };

    /// <param name="absorbed">What was said between the "if" and the "otherwise": it belongs to the "if".</param>
    public static Clause Close(Clause clause, IReadOnlyList<Clause> absorbed, Clause otherwise) => clause switch
    {
        ConditionClause { Otherwise: null } condition => condition with
        {
            Then = absorbed.Count == 0 ? condition.Then : new SequenceClause([condition.Then, .. absorbed]),
            Otherwise = otherwise,
        },
        ConditionClause condition when IsOpen(condition.Otherwise) => condition with { Otherwise = Close(condition.Otherwise, absorbed, otherwise) },

        // "if A, if B, x; otherwise y; otherwise z": with the second one it shows that the first was the inner one's.
        ConditionClause condition => condition with
        {
            Then = Close(condition.Then, [], absorbed.Count == 0 ? condition.Otherwise : new SequenceClause([condition.Otherwise, .. absorbed])),
            Otherwise = otherwise,
        },
        SequenceClause sequence => new SequenceClause([.. sequence.Parts.SkipLast(1), Close(sequence.Parts[^1], absorbed, otherwise)]),
        _ => throw new InvalidOperationException($"{clause.GetType().Name} has no otherwise."),
    };
}
