using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;
using Xunit;

namespace ProcOS.Bpmn.Tests.Layout;

/// <summary>What has to be true of every diagram that the library makes.</summary>
internal static class DiagramFacts
{
    private static readonly string[] Drawn =
    [
        "participant", "lane", "textAnnotation", "group", "dataObjectReference", "dataStoreReference",
        "association", "messageFlow", "sequenceFlow",
    ];

    public static void Check(BpmnDocument document)
    {
        DrawsEverythingOnce(document);
        var quality = DiagramQuality.Of(document);
        Assert.Equal(0, quality.ShapeOverlaps);
        Assert.Equal(0, quality.EdgesThroughShapes);
        Assert.All(document.Diagram.Shapes.Values, shape => IsInsideItsParent(document, shape));
        Assert.All(document.Diagram.Edges.Values, edge => EndsAtBorders(document, edge));
    }

    /// <summary>No name lies on a shape or on another name.</summary>
    public static void NamesAreFree(BpmnDocument document)
    {
        var names = document.Diagram.Shapes.Values.Select(shape => (Id: shape.ElementId, shape.Label, shape.Plane))
            .Concat(document.Diagram.Edges.Values.Select(edge => (Id: edge.ElementId, edge.Label, edge.Plane)))
            .Where(name => name.Label is not null)
            .Select(name => (name.Id, Box: Inner(name.Label!.Value), name.Plane))
            .ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            var (id, box, plane) = names[i];
            Assert.DoesNotContain(names.Skip(i + 1), other => other.Plane == plane && other.Box.Overlaps(box));
            Assert.DoesNotContain(
                document.Diagram.Shapes.Values,
                shape => shape.Plane == plane && !IsContainer(document, shape) && Inner(shape.Bounds).Overlaps(box));
        }
    }

    private static DiagramBounds Inner(DiagramBounds box) => new(box.X + 2, box.Y + 2, Math.Max(0, box.Width - 4), Math.Max(0, box.Height - 4));

    private static bool IsContainer(BpmnDocument document, DiagramShape shape) => document.Find(shape.ElementId)!.LocalName is "participant" or "lane" or "group"
        || (document.FindNode(shape.ElementId)?.Inner is not null && shape.IsExpanded);

    private static void DrawsEverythingOnce(BpmnDocument document)
    {
        var shown = document.Root.DescendantsAndSelf()
            .Where(element => element.Namespace == BpmnNamespaces.Diagram && element.LocalName is "BPMNShape" or "BPMNEdge")
            .Select(element => element.Attribute("bpmnElement")!)
            .ToArray();
        Assert.Equal(shown.Distinct().Count(), shown.Length);
        var missing = document.Nodes.Select(node => node.Element)
            .Concat(Drawn.SelectMany(document.ElementsOf))
            .Where(element => element.Attribute("id") is { Length: > 0 } id && ReferenceEquals(document.Find(id), element) && !shown.Contains(id))
            .Where(element => !IsFlow(element) || HasBothEnds(document, element));
        Assert.Empty(missing);
    }

    private static bool IsFlow(XmlElement element) => element.LocalName is "sequenceFlow" or "messageFlow" or "association";

    private static bool HasBothEnds(BpmnDocument document, XmlElement flow) =>
        Shape(document, flow.Attribute("sourceRef")) is not null && Shape(document, flow.Attribute("targetRef")) is not null;

    private static void IsInsideItsParent(BpmnDocument document, DiagramShape shape)
    {
        var parent = document.FindNode(shape.ElementId)?.Scope.Owner;
        if (parent is not null && document.Diagram.Planes[shape.Plane].ElementId == parent.Id)
        {
            return;
        }

        if (parent is not null && document.FindNode(shape.ElementId)?.AttachedTo is null)
        {
            Assert.True(document.Diagram.Shapes[parent.Id].Bounds.Contains(shape.Bounds), $"{shape.ElementId} is not inside {parent.Id}");
        }

        if (document.Find(shape.ElementId) is { LocalName: "lane" } lane)
        {
            Assert.All(
                lane.Elements.Where(child => child.IsBpmn("flowNodeRef")).Select(child => Shape(document, child.Text)).OfType<DiagramShape>(),
                node => Assert.True(shape.Bounds.Contains(node.Bounds) || document.FindNode(node.ElementId)?.AttachedTo is not null, $"{node.ElementId} is not in {shape.ElementId}"));
        }
    }

    private static void EndsAtBorders(BpmnDocument document, DiagramEdge edge)
    {
        var element = document.Find(edge.ElementId)!;
        if (Shape(document, element.Attribute("sourceRef")) is { } source)
        {
            Assert.True(IsOnBorder(source.Bounds, edge.Waypoints[0]), $"{edge.ElementId} does not begin at {source.ElementId}");
        }

        if (Shape(document, element.Attribute("targetRef")) is { } target)
        {
            Assert.True(IsOnBorder(target.Bounds, edge.Waypoints[^1]), $"{edge.ElementId} does not end at {target.ElementId}");
        }
    }

    private static DiagramShape? Shape(BpmnDocument document, string? id) =>
        document.Diagram.Shapes.GetValueOrDefault(BpmnReference.LocalPart(id) ?? "");

    private static bool IsOnBorder(DiagramBounds box, DiagramPoint point)
    {
        var isInX = point.X >= box.X - 1 && point.X <= box.Right + 1;
        var isInY = point.Y >= box.Y - 1 && point.Y <= box.Bottom + 1;
        return isInX && isInY
            && (Math.Abs(point.X - box.X) <= 1 || Math.Abs(point.X - box.Right) <= 1 || Math.Abs(point.Y - box.Y) <= 1 || Math.Abs(point.Y - box.Bottom) <= 1);
    }
}
