namespace ProcOS.Bpmn;

/// <summary>A model after what a machine can mend was mended.</summary>
/// <param name="Document">The mended model; the given one when there was nothing to mend.</param>
/// <param name="Mended">What was found before and is mended now, in the order of mending.</param>
public sealed record FixResult(BpmnDocument Document, IReadOnlyList<Finding> Mended);
