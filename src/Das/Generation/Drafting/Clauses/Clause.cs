using ProcOS.Das.Generation.Drafting.Text;

namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>What a piece of the intent says, before it becomes blocks.</summary>
internal abstract record Clause;

/// <param name="Name">The step in imperative words, such as <c>Send the invoice</c>.</param>
/// <param name="Words">The words of the intent that it came from.</param>
/// <param name="Waits">True when a person, not a handler, ends it.</param>
internal sealed record ActionClause(string Name, string Words, bool Waits = false) : Clause;

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
