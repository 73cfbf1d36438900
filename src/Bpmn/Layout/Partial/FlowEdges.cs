using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout.Partial;

/// <summary>What edges mean for shapes that are placed one by one.</summary>
internal static class FlowEdges
{
    private const double Near = 2;

    /// <summary>The ids of the two ends.</summary>
    public static (string Source, string Target) EndsOf(DiagramContent content, XmlElement edge)
    {
        foreach (var link in content.Links)
        {
            if (ReferenceEquals(link.Element, edge))
            {
                return (link.Source, link.Target);
            }
        }

        return (DiagramContent.Reference(edge.Attribute("sourceRef")), DiagramContent.Reference(edge.Attribute("targetRef")));
    }

    /// <summary>The first shape that leads to this one, else that this one leads to, else that it is linked with.</summary>
    public static DrawnShape? NeighbourOf(DiagramContent content, DrawnShape shape, Func<string, DrawnShape?> find)
    {
        if (content.Document.FindNode(shape.Id) is { } node)
        {
            foreach (var flow in node.Incoming)
            {
                if (flow.Source is { } source && find(source.Id) is { } before)
                {
                    return before;
                }
            }

            foreach (var flow in node.Outgoing)
            {
                if (flow.Target is { } target && find(target.Id) is { } after)
                {
                    return after;
                }
            }
        }

        foreach (var link in content.LinksOf(shape.Id))
        {
            if (find(link.OtherThan(shape.Id)) is { } other)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>Whether an edge of the file still begins and ends at its shapes and runs through nothing that is new.</summary>
    public static bool CanStay(DiagramContent content, DrawnEdge edge, Func<string?, DrawnShape?> find, HashSet<DrawnShape> fresh)
    {
        var (source, target) = EndsOf(content, edge.Element);
        var (from, to) = (find(source), find(target));
        var was = content.Document.Diagram.Edges[edge.Id].Waypoints;
        if ((from is not null && (fresh.Contains(from) || !StillMeets(content, from, edge.Points[0], was[0])))
            || (to is not null && (fresh.Contains(to) || !StillMeets(content, to, edge.Points[^1], was[^1]))))
        {
            return false;
        }

        foreach (var shape in fresh)
        {
            var holdsEnd = shape.IsContainer && (from?.IsInside(shape) == true || to?.IsInside(shape) == true);
            for (var i = 1; i < edge.Points.Count && !holdsEnd; i++)
            {
                if (Segments.Cuts(edge.Points[i - 1], edge.Points[i], shape.Bounds))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether a point lies on a box or nearly so.</summary>
    public static bool Meets(DiagramBounds box, DiagramPoint point) => Gap(box, point) <= Near;

    // Some tools, and hands, let lines end some way before a shape or within it: no farther away than before is near enough.
    private static bool StillMeets(DiagramContent content, DrawnShape shape, DiagramPoint point, DiagramPoint was) =>
        Gap(shape.Bounds, point) <= Math.Max(Near, content.Document.Diagram.Shapes.TryGetValue(shape.Id, out var old) ? Gap(old.Bounds, was) : 0);

    private static double Gap(DiagramBounds box, DiagramPoint point) => Math.Max(
        Math.Max(box.X - point.X, point.X - box.Right),
        Math.Max(box.Y - point.Y, point.Y - box.Bottom));
}
