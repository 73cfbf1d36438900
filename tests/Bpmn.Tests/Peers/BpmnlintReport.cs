namespace ProcOS.Bpmn.Tests.Peers;

/// <summary>What bpmnlint said of one file.</summary>
/// <param name="Error">Why bpmn-moddle could not read the file; null where it did.</param>
/// <param name="Warnings">What bpmn-moddle left out of the model while it read, in its words.</param>
/// <param name="Rules">The ids of the elements that each rule named; an element without an id as an empty string.</param>
internal sealed record BpmnlintReport(string? Error, string[] Warnings, IReadOnlyDictionary<string, string[]> Rules);
