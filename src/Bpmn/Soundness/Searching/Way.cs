namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>How a run comes to a state.</summary>
/// <param name="From">The state before; for an initial one minus its number among the starts, less one.</param>
/// <param name="Step">The step between the two; means nothing for an initial one.</param>
internal readonly record struct Way(int From, int Step, int To);
