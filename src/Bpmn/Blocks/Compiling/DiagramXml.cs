using System.Globalization;
using ProcOS.Bpmn.Layout;
using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Blocks.Compiling;

/// <summary>A drawing as diagram interchange.</summary>
internal static class DiagramXml
{
    public static XmlElement Diagram(ProcessPlan plan, BlockDrawing drawing)
    {
        if (plan.Failure is { } failure)
        {
            DrawFailure(drawing, failure);
        }

        var exclusive = plan.Nodes.Where(node => node.Kind == FlowNodeKind.ExclusiveGateway).Select(node => node.Id).ToHashSet();
        List<XmlNode> content = [];
        foreach (var (id, shape) in drawing.Shapes)
        {
            List<XmlAttr> attributes = [new("id", plan.Ids.From($"{id}_di", "shape")), new("bpmnElement", id)];
            if (exclusive.Contains(id))
            {
                attributes.Add(new XmlAttr("isMarkerVisible", "true"));
            }

            if (id == plan.Failure?.SubProcess)
            {
                attributes.Add(new XmlAttr("isExpanded", "true"));
            }

            content.Add(Di("BPMNShape", attributes, [Bounds(shape.Bounds), .. Label(shape.Label)]));
        }

        foreach (var (id, edge) in drawing.Edges)
        {
            content.Add(Di(
                "BPMNEdge",
                [new("id", plan.Ids.From($"{id}_di", "edge")), new("bpmnElement", id)],
                [.. edge.Waypoints.Select(Waypoint), .. Label(edge.Label)]));
        }

        return Di("BPMNDiagram", [new("id", plan.Ids.From($"{plan.ProcessId}_diagram", "diagram"))],
        [
            Di("BPMNPlane", [new("id", plan.Ids.From($"{plan.ProcessId}_plane", "plane")), new("bpmnElement", plan.ProcessId)], content),
        ]);
    }

    private static void DrawFailure(BlockDrawing drawing, FailurePlan failure)
    {
        var box = new DiagramBounds(BlockLayout.Margin, drawing.Bottom + 60, 300, 130);
        drawing.Shapes.Add(failure.SubProcess, (box, null));
        PlaceEvent(failure.Start, "A task failed", box.X + 50);
        PlaceEvent(failure.End, "Stopped: a task failed", box.Right - 50 - NodeSize.Event);
        var (start, end) = (drawing.Shapes[failure.Start].Bounds, drawing.Shapes[failure.End].Bounds);
        drawing.Edges.Add(failure.Flow, ([new(start.Right, start.CenterY), new(end.X, end.CenterY)], null));

        void PlaceEvent(string id, string name, double x)
        {
            var bounds = new DiagramBounds(x, box.Y + 40, NodeSize.Event, NodeSize.Event);
            var label = LabelBox.Of(name);
            drawing.Shapes.Add(id, (bounds, new DiagramBounds(bounds.CenterX - (label.Width / 2), bounds.Bottom + 5, label.Width, label.Height)));
        }
    }

    private static IEnumerable<XmlElement> Label(DiagramBounds? label) =>
        label is null ? [] : [Di("BPMNLabel", [], [Bounds(label.Value)])];

    private static XmlElement Bounds(DiagramBounds bounds) => new("dc", "Bounds", BpmnNamespaces.DiagramCommon,
    [
        new("x", Number(bounds.X)),
        new("y", Number(bounds.Y)),
        new("width", Number(bounds.Width)),
        new("height", Number(bounds.Height)),
    ],
    []);

    private static XmlElement Waypoint(DiagramPoint point) => new(
        "di", "waypoint", BpmnNamespaces.DiagramInterchange, [new("x", Number(point.X)), new("y", Number(point.Y))], []);

    private static XmlElement Di(string name, IReadOnlyList<XmlAttr> attributes, IReadOnlyList<XmlNode> content) =>
        new("bpmndi", name, BpmnNamespaces.Diagram, attributes, content);

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
