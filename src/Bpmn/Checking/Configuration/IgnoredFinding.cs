namespace ProcOS.Bpmn;

/// <summary>A finding that a configuration accepts.</summary>
/// <param name="Reason">The reason that the configuration gives.</param>
public sealed record IgnoredFinding(Finding Finding, string Reason);
