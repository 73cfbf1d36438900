using ProcOS.Das.Generation.Drafting.Text;

namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>What a piece of the intent says, before it becomes blocks.</summary>
internal abstract record Clause
{
    /// <summary>The same, where it may only name what was said before: "after shipping, …".</summary>
    public Clause Recalled() => this switch
    {
        ActionClause action => action with { Recalls = true },
        SequenceClause sequence => new SequenceClause([.. sequence.Parts.Select(part => part.Recalled())]),
        _ => this,
    };
}

/// <param name="Name">The step in imperative words, such as <c>Send the invoice</c>.</param>
/// <param name="Words">The words of the intent that it came from.</param>
/// <param name="Verb">The verb's base form.</param>
/// <param name="Waits">True when a person, not a handler, ends it.</param>
internal sealed record ActionClause(string Name, string Words, string Verb, bool Waits = false) : Clause
{
    /// <summary>True when it is no step of its own if an earlier one is the same.</summary>
    public bool Recalls { get; init; }
}

/// <summary>"do nothing".</summary>
internal sealed record NothingClause : Clause;

/// <summary>"stop": nothing after it happens on this way.</summary>
internal sealed record StopClause : Clause;

internal sealed record SequenceClause(IReadOnlyList<Clause> Parts) : Clause;

internal sealed record ParallelClause(IReadOnlyList<Clause> Branches) : Clause;

/// <param name="Negated">"unless": the way is taken when the condition does not hold.</param>
internal sealed record ConditionClause(Phrase Condition, bool Negated, Clause Then, Clause? Otherwise) : Clause;

/// <param name="Negated">"as long as": the loop ends when the condition does not hold any more.</param>
internal sealed record LoopClause(Clause Body, Phrase Condition, bool Negated) : Clause;
