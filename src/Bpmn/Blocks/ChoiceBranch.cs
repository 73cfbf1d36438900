namespace ProcOS.Bpmn.Blocks;

/// <summary>One conditional way of a <see cref="ChoiceBlock"/>.</summary>
/// <param name="Label">The label of the flow, such as <c>items are missing</c>.</param>
/// <param name="Variable">The process variable that must be true for this way; an absent variable is not true.</param>
public sealed record ChoiceBranch(string Label, string Variable, Block Body);
