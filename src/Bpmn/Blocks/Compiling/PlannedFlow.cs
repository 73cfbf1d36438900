namespace ProcOS.Bpmn.Blocks.Compiling;

/// <summary>A flow before it is XML.</summary>
internal sealed record PlannedFlow(string Id, string Source, string Target, string? Name, string? Condition);
