using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Comparing;

/// <summary>
/// The new model with what was removed put back, for a picture: where it was, moved along with what it hung on; where
/// that place is taken, at a free one near it.
/// </summary>
internal sealed class RemovedParts
{
    private const double Apart = 5;

    private readonly BpmnDocument _before;
    private readonly BpmnDocument _after;
    private readonly HashSet<string> _removed;
    private readonly Dictionary<string, string> _newIds = new(StringComparer.Ordinal);
    private readonly List<DiagramShape> _placed;
    private readonly List<DiagramShape> _opened;

    private RemovedParts(BpmnDocument before, BpmnDocument after, ModelDiff diff)
    {
        (_before, _after) = (before, after);
        _removed = diff.Of(ChangeKind.Removed).Select(change => change.Id).Where(id => id.Length > 0 && after.Find(id) is null).ToHashSet(StringComparer.Ordinal);
        foreach (var change in diff.Changes)
        {
            if (change.OldId is { } old)
            {
                _ = _newIds.TryAdd(old, change.Id);
            }
        }

        _opened = [.. after.Diagram.Shapes.Values.Where(shape => after.FindNode(shape.ElementId) is not null && IsContainer(after.Find(shape.ElementId), shape))];
        _placed = [.. after.Diagram.Shapes.Values.Where(shape => !IsContainer(after.Find(shape.ElementId), shape))];
    }

    public static BpmnDocument AddTo(BpmnDocument after, BpmnDocument before, ModelDiff diff)
    {
        var parts = new RemovedParts(before, after, diff);
        return parts._removed.Count == 0 ? after : BpmnLayout.Apply(parts.Merge(), []);
    }

    private BpmnDocument Merge()
    {
        var more = new Dictionary<XmlElement, List<XmlNode>>(ReferenceEqualityComparer.Instance);
        foreach (var element in _removed.Select(_before.Find).OfType<XmlElement>().OrderBy(element => element.Line))
        {
            var parent = _before.ParentOf(element);
            if (parent?.Attribute("id") is { } around && _removed.Contains(around))
            {
                continue;
            }

            Add(Counterpart(parent), Bare(element));
        }

        var plane = _after.Diagram.Planes is [var first, ..] ? first.Element : null;
        foreach (var drawn in plane is null ? [] : Shapes().Concat(Edges()))
        {
            Add(plane!, drawn);
        }

        return _after.WithRoot(With(_after.Root, more));

        void Add(XmlElement holder, XmlNode node)
        {
            if (!more.TryGetValue(holder, out var nodes))
            {
                more.Add(holder, nodes = []);
            }

            nodes.Add(node);
        }
    }

    // Recursion is bounded: the reader bounds the depth, and the compiler that of its blocks.
    private static XmlElement With(XmlElement element, Dictionary<XmlElement, List<XmlNode>> more) => element.WithContent(
        [.. element.Content.Select(node => node is XmlElement child ? With(child, more) : node), .. more.GetValueOrDefault(element) ?? []]);

    // What the element stood in, as it is in the new model; else the first process.
    private XmlElement Counterpart(XmlElement? parent)
    {
        for (var at = parent; at is not null; at = _before.ParentOf(at))
        {
            if (at.Attribute("id") is { } id && at.LocalName is not ("laneSet" or "childLaneSet" or "lane") && _after.Find(NewId(id)) is { } same)
            {
                return same;
            }
        }

        return parent is not null && !parent.IsBpmn("definitions") && _after.Processes is [var first, ..] ? first.Element : _after.Root;
    }

    private string NewId(string id) => _newIds.GetValueOrDefault(id, id);

    // What was inside and stayed elsewhere must not stand there twice.
    private XmlElement Bare(XmlElement element) => element
        .WithAttributes([.. element.Attributes.Select(attribute => attribute.LocalName is "sourceRef" or "targetRef" or "attachedToRef" && BpmnReference.LocalPart(attribute.Value) is { } id
            ? attribute with { Value = NewId(id) }
            : attribute)])
        .WithContent([.. element.Content
            .Where(node => node is not XmlElement child || child.Attribute("id") is not { } id || _removed.Contains(id) || _after.Find(NewId(id)) is null)
            .Select(node => node is XmlElement child ? Bare(child) : node)]);

    private IEnumerable<XmlElement> Shapes()
    {
        foreach (var shape in _before.Diagram.Shapes.Values)
        {
            if (_removed.Contains(shape.ElementId) && _before.FindNode(shape.ElementId) is { } node && !IsContainer(node.Element, shape)
                && IsAroundStillThere(node) && Shift(node) is { } by && Moved(shape, by) is var moved && IsFree(moved, node))
            {
                _placed.Add(moved);
                yield return moved.Element;
            }
        }
    }

    // What was removed with all that is around it is laid out as a whole.
    private bool IsAroundStillThere(FlowNode node)
    {
        var process = node.Scope;
        for (; process.Owner is { } owner; process = owner.Scope)
        {
            if (_removed.Contains(owner.Id))
            {
                return false;
            }
        }

        var id = process.Element.Attribute("id") ?? string.Empty;
        return !_removed.Contains(id)
            && !_before.ElementsOf("participant").Any(pool => BpmnReference.LocalPart(pool.Attribute("processRef")) == id && _removed.Contains(pool.Attribute("id") ?? string.Empty));
    }

    // A line stays only where both its ends do and nothing new stands in its way.
    private IEnumerable<XmlElement> Edges()
    {
        foreach (var edge in _before.Diagram.Edges.Values)
        {
            if (_removed.Contains(edge.ElementId) && _before.FindFlow(edge.ElementId) is { Source: { } source, Target: { } target }
                && IsWhereItWas(source) && IsWhereItWas(target)
                && !_placed.Exists(shape => shape.ElementId != NewId(source.Id) && shape.ElementId != NewId(target.Id) && Cuts(edge.Waypoints, shape.Bounds)))
            {
                yield return edge.Element;
            }
        }
    }

    private bool IsWhereItWas(FlowNode node) =>
        _before.Diagram.Shapes.TryGetValue(node.Id, out var old) && _placed.Exists(shape => shape.ElementId == NewId(node.Id) && shape.Bounds == old.Bounds);

    private static bool Cuts(IReadOnlyList<DiagramPoint> points, DiagramBounds box)
    {
        for (var i = 1; i < points.Count; i++)
        {
            if (Segments.Cuts(points[i - 1], points[i], box))
            {
                return true;
            }
        }

        return false;
    }

    // As far as the first neighbour moved that is still there; null where it was on another diagram.
    private (double X, double Y)? Shift(FlowNode node)
    {
        var neighbours = node.AttachedTo is { } host ? [host] : node.Incoming.Select(flow => flow.Source).Concat(node.Outgoing.Select(flow => flow.Target));
        foreach (var neighbour in neighbours.OfType<FlowNode>())
        {
            if (_before.Diagram.Shapes.TryGetValue(neighbour.Id, out var old) && _after.Diagram.Shapes.TryGetValue(NewId(neighbour.Id), out var current))
            {
                return current.Plane == 0 ? (current.Bounds.X - old.Bounds.X, current.Bounds.Y - old.Bounds.Y) : null;
            }
        }

        return _before.Diagram.Shapes[node.Id].Plane == 0 ? (0, 0) : null;
    }

    private static DiagramShape Moved(DiagramShape shape, (double X, double Y) by)
    {
        var box = shape.Bounds with { X = shape.Bounds.X + by.X, Y = shape.Bounds.Y + by.Y };
        var bounds = new XmlElement(string.Empty, "Bounds", BpmnNamespaces.DiagramCommon, [new("x", Text(box.X)), new("y", Text(box.Y)), new("width", Text(box.Width)), new("height", Text(box.Height))], []);
        return shape with { Bounds = box, Element = shape.Element.WithContent([bounds]) };

        static string Text(double value) => FormattableString.Invariant($"{value:0.#}");
    }

    private bool IsFree(DiagramShape shape, FlowNode node)
    {
        var box = new DiagramBounds(shape.Bounds.X - Apart, shape.Bounds.Y - Apart, shape.Bounds.Width + (2 * Apart), shape.Bounds.Height + (2 * Apart));
        return !_opened.Exists(other => !Holds(other, node) && other.Bounds.Overlaps(box))
            && !_placed.Exists(other => other.ElementId != NewId(node.AttachedTo?.Id ?? string.Empty) && other.Bounds.Overlaps(box))
            && (node.Scope.Owner is not { } owner || !_after.Diagram.Shapes.TryGetValue(NewId(owner.Id), out var around) || around.Bounds.Contains(box));
    }

    private bool Holds(DiagramShape container, FlowNode node)
    {
        for (var owner = node.Scope.Owner; owner is not null; owner = owner.Scope.Owner)
        {
            if (NewId(owner.Id) == container.ElementId)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsContainer(XmlElement? element, DiagramShape shape) => element is null or { LocalName: "participant" or "lane" or "group" }
        || (element.LocalName is "subProcess" or "transaction" or "adHocSubProcess" && shape.IsExpanded);
}
