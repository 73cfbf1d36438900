namespace ProcOS.Bpmn.Layout;

/// <summary>The room that a region takes: to the right of its entry, above and below its axis.</summary>
internal readonly record struct Extent(double Width, double Above, double Below);
