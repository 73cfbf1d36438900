namespace ProcOS.Bpmn.Blocks;

/// <summary>
/// The body runs, then a person is asked whether it is done; while <paramref name="Variable"/> is not true the body
/// runs again.
/// </summary>
/// <param name="ConfirmName">The name of the user task that asks, such as <c>Confirm: the customer is happy</c>.</param>
/// <param name="Variable">The boolean form field of that task, and process variable.</param>
public sealed record LoopBlock(Block Body, string ConfirmName, string Variable) : Block
{
    /// <summary>The label of the form field; the confirm name when null.</summary>
    public string? FieldLabel { get; init; }

    /// <summary>The label of the gateway after the task; made from the variable's words when null.</summary>
    public string? Question { get; init; }
}
