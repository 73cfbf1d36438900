using System.Collections.ObjectModel;
using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Layout.Partial;
using ProcOS.Bpmn.Layout.Placing;
using ProcOS.Bpmn.Layout.Routing;
using ProcOS.Bpmn.Layout.Writing;

namespace ProcOS.Bpmn.Layout;

/// <summary>
/// Lays out models: a diagram for everything that has an id and can be shown, from left to right, the main flow straight
/// on one line. The same model always gets the same diagram.
/// </summary>
public static class BpmnLayout
{
    /// <summary>The document with a diagram made anew; one that was there is used for ids and colours only.</summary>
    public static BpmnDocument Apply(BpmnDocument document)
    {
        var content = new DiagramContent(document);
        return Finish(content, Draw(content));
    }

    /// <summary>
    /// The document with these elements, what is inside them, and what the diagram does not show yet laid out; everything
    /// else keeps its place, except that it makes room where a container has to grow. An empty list completes a diagram.
    /// </summary>
    /// <exception cref="BpmnLayoutException">An id names nothing that is drawn, or the file has several diagrams.</exception>
    public static BpmnDocument Apply(BpmnDocument document, IReadOnlyCollection<string> only)
    {
        var content = new DiagramContent(document);
        var drawing = Draw(content);
        PartialLayout.Keep(content, drawing, only);
        return Finish(content, drawing);
    }

    private static Drawing Draw(DiagramContent content)
    {
        var drawing = PlanePlacer.Place(content);
        GroupPlacer.Place(content, drawing);
        return drawing;
    }

    // Names of shapes at which no further edge will end come first: those edges then go around them.
    private static BpmnDocument Finish(DiagramContent content, Drawing drawing)
    {
        var loose = new LooseEdges(content, drawing);
        var labels = new LabelPlacer(drawing);
        labels.PlaceShapeLabels(loose.Ends);
        var placed = drawing.Edges.Count;
        loose.Route();
        labels.AddEdges(placed);
        labels.PlaceShapeLabels(ReadOnlySet<DrawnShape>.Empty);
        labels.PlaceEdgeLabels();
        return DiagramWriter.Write(content.Document, drawing);
    }
}
