using System.Collections.ObjectModel;
using ProcOS.Bpmn.Layout.Labels;
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
        var drawing = PlanePlacer.Place(content);
        GroupPlacer.Place(content, drawing);
        var loose = new LooseEdges(content, drawing);
        var labels = new LabelPlacer(drawing);
        labels.PlaceShapeLabels(loose.Ends);
        var placed = drawing.Edges.Count;
        loose.Route();
        labels.AddEdges(placed);
        labels.PlaceShapeLabels(ReadOnlySet<DrawnShape>.Empty);
        labels.PlaceEdgeLabels();
        return DiagramWriter.Write(document, drawing);
    }
}
