namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>Puts an "otherwise" on the "if" that it belongs to.</summary>
internal static class Otherwise
{
    public static bool IsOpen(Clause clause) => clause switch
    {
        ConditionClause condition => condition.Otherwise is null || IsOpen(condition.Otherwise),
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
        ConditionClause condition => condition with { Otherwise = Close(condition.Otherwise, absorbed, otherwise) },
        SequenceClause sequence => new SequenceClause([.. sequence.Parts.SkipLast(1), Close(sequence.Parts[^1], absorbed, otherwise)]),
        _ => throw new InvalidOperationException($"{clause.GetType().Name} has no otherwise."),
    };
}
