namespace ProcOS.Bpmn.Diagram;

/// <summary>What makes a diagram hard to read, counted; 0 everywhere would be a straight line of shapes.</summary>
/// <param name="ShapeOverlaps">Pairs of shapes that cover each other; a boundary event on its activity and content in its container do not count.</param>
/// <param name="EdgesThroughShapes">Pairs of an edge and a shape that it runs through and does not belong to.</param>
/// <param name="Crossings">Places where two edges cross, and pairs that lie on each other without a common end.</param>
/// <param name="Bends">Points of edges at which their direction changes.</param>
/// <param name="LabelOverlaps">Pairs of a name's box and a shape, an edge or another name's box that it covers.</param>
public sealed record DiagramQuality(int ShapeOverlaps, int EdgesThroughShapes, int Crossings, int Bends, int LabelOverlaps)
{
    /// <summary>Counts in the diagram of a document.</summary>
    public static DiagramQuality Of(BpmnDocument document) => new QualityCounter(document).Count();
}
