using System.Collections.ObjectModel;
using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Layout.Partial;
using ProcOS.Bpmn.Layout.Planes;
using ProcOS.Bpmn.Layout.Routing;
using ProcOS.Bpmn.Layout.Writing;

namespace ProcOS.Bpmn.Layout;

/// <summary>
/// Lays out models: everything that has an id and can be shown gets a place, from left to right, the main flow straight on
/// one line. The same model always gets the same diagrams.
/// </summary>
public static class BpmnLayout
{
    /// <summary>
    /// The document with its diagrams made anew; those that were there are used for ids and colours, for what has a
    /// diagram of its own, and for which sub-processes are closed.
    /// </summary>
    public static BpmnDocument Apply(BpmnDocument document)
    {
        var content = new DiagramContent(document);
        return Finish(content, Draw(content));
    }

    /// <summary>
    /// The document with these elements, what is inside them, and what no diagram shows yet laid out; everything else
    /// keeps its place, except that it makes room where a container has to grow. An empty list completes a diagram.
    /// </summary>
    /// <exception cref="BpmnLayoutException">An id names nothing that is drawn.</exception>
    public static BpmnDocument Apply(BpmnDocument document, IReadOnlyCollection<string> only)
    {
        var content = new DiagramContent(document);
        var drawings = Draw(content);
        PartialLayout.Keep(content, drawings, only);
        return Finish(content, drawings);
    }

    private static IReadOnlyList<Drawing> Draw(DiagramContent content)
    {
        var drawings = PlanePlacer.Place(content);
        foreach (var drawing in drawings)
        {
            GroupPlacer.Place(content, drawing);
        }

        return drawings;
    }

    private static BpmnDocument Finish(DiagramContent content, IReadOnlyList<Drawing> drawings)
    {
        foreach (var drawing in drawings)
        {
            Finish(content, drawing);
        }

        return DiagramWriter.Write(content, drawings);
    }

    // Edges go around names, and names that stood where an edge then had to pass are placed again.
    private static void Finish(DiagramContent content, Drawing drawing)
    {
        var loose = new LooseEdges(content, drawing);
        if (loose.Ends.Count > 0)
        {
            var movable = drawing.Shapes.FindAll(shape => shape.Label is null);
            new LabelPlacer(drawing).PlaceShapeLabels(loose.Ends);
            loose.Route();
            movable.ForEach(shape => shape.Label = null);
        }

        var labels = new LabelPlacer(drawing);
        labels.PlaceShapeLabels(ReadOnlySet<DrawnShape>.Empty);
        labels.PlaceEdgeLabels();
    }
}
