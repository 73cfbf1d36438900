namespace ProcOS.Bpmn.Layout.Layered.Columns;

/// <summary>The part of an edge between two neighbouring columns, by items.</summary>
internal readonly record struct LayerSegment(int Left, int Right, int Edge);
