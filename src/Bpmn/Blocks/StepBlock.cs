namespace ProcOS.Bpmn.Blocks;

/// <summary>One step: a call of the task template, or a user task.</summary>
/// <param name="Id">Element id; made from the name when empty or not usable as an XML id, and made unique.</param>
/// <param name="Name">The step's words, as the diagram shows them.</param>
public sealed record StepBlock(string Id, string Name, StepKind Kind = StepKind.Task) : Block
{
    /// <summary>The task specification as JSON; mandatory for <see cref="StepKind.Task"/>, ignored otherwise.</summary>
    public string? TaskSpec { get; init; }

    /// <summary>The fields of the form of a <see cref="StepKind.Human"/> step.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];
}
