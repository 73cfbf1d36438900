namespace ProcOS.Bpmn.Blocks.Compiling;

/// <summary>Planned nodes with one way in and one way out.</summary>
internal sealed record Strand(PlannedNode Entry, PlannedNode Exit);
