namespace ProcOS.Tde.Specs;

/// <summary>What came of reading a specification: the specification, or every problem that it has.</summary>
/// <param name="Spec">Null when there are issues.</param>
/// <param name="Issues">In the order of the document's members; empty when there is a specification.</param>
internal sealed record SpecReading(TaskSpec? Spec, IReadOnlyList<SpecIssue> Issues);
