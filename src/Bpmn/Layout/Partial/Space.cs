using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Partial;

/// <summary>Finds room among shapes that are to stay, and makes it where a container has to grow.</summary>
internal static class Space
{
    private const double Gap = 20;
    private const double Step = 10;
    private const int Rows = 60;
    private const int Columns = 8;
    private const double ColumnStep = 150;

    /// <summary>The first free spot at or below the wanted one, else in the columns right of it; off the lines of others if that is possible.</summary>
    public static DiagramPoint FindFree(Drawing drawing, DrawnShape unit, DiagramPoint wanted, HashSet<DrawnShape> placed, List<DrawnEdge> others)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var place = 0; place < Rows * Columns; place++)
            {
                var box = new DiagramBounds(wanted.X + (place / Rows * ColumnStep), wanted.Y + (place % Rows * Step), unit.Width, unit.Height);
                if (IsFree(drawing, unit, box, placed) && (pass == 1 || !others.Exists(edge => Runs(edge, box))))
                {
                    return new DiagramPoint(box.X, box.Y);
                }
            }
        }

        var bottom = wanted.Y;
        foreach (var shape in placed)
        {
            bottom = shape.IsContainer ? bottom : Math.Max(bottom, shape.Bounds.Bottom);
        }

        return new DiagramPoint(wanted.X, bottom + Gap);
    }

    /// <summary>Makes the containers around a shape large enough for it.</summary>
    public static void Include(Drawing drawing, DrawnShape unit, double padding, List<DrawnEdge> kept)
    {
        for (var container = unit.Parent; container is not null; container = container.Parent)
        {
            var right = Math.Max(0, unit.Bounds.Right + padding - container.Bounds.Right);
            var bottom = Math.Max(0, unit.Bounds.Bottom + padding - container.Bounds.Bottom);
            Push(drawing, unit, container.Bounds.Right, right, container.Bounds.Bottom, bottom, kept);
        }
    }

    /// <summary>Makes room for a container that is larger than it was.</summary>
    public static void Grow(Drawing drawing, DrawnShape unit, DiagramBounds old, List<DrawnEdge> kept) => Push(
        drawing, unit, old.Right, Math.Max(0, unit.Bounds.Right - old.Right), old.Bottom, Math.Max(0, unit.Bounds.Bottom - old.Bottom), kept);

    private static bool Runs(DrawnEdge edge, DiagramBounds box)
    {
        for (var i = 1; i < edge.Points.Count; i++)
        {
            if (Segments.Cuts(edge.Points[i - 1], edge.Points[i], box))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFree(Drawing drawing, DrawnShape unit, DiagramBounds box, HashSet<DrawnShape> placed)
    {
        var wide = new DiagramBounds(box.X - Gap, box.Y - Gap, box.Width + (2 * Gap), box.Height + (2 * Gap));
        foreach (var shape in drawing.Shapes)
        {
            if (placed.Contains(shape) && !ReferenceEquals(shape, unit.Parent) && shape.Element.LocalName is not ("group" or "lane")
                && !(unit.Parent?.IsInside(shape) ?? false) && shape.Bounds.Overlaps(wide))
            {
                return false;
            }
        }

        return true;
    }

    // What begins right of or below a border moves; what reaches over it and holds something grows.
    private static void Push(Drawing drawing, DrawnShape unit, double right, double dx, double bottom, double dy, List<DrawnEdge> kept)
    {
        if (dx <= 0 && dy <= 0)
        {
            return;
        }

        foreach (var shape in drawing.Shapes)
        {
            if (shape.IsInside(unit))
            {
                continue;
            }

            var box = shape.Bounds;
            var (x, y) = (box.X >= right ? dx : 0, box.Y >= bottom ? dy : 0);
            shape.MoveBy(x, y);
            if (shape.IsContainer)
            {
                shape.Width += x == 0 && box.Right >= right ? dx : 0;
                shape.Height += y == 0 && box.Bottom >= bottom ? dy : 0;
            }

            if (shape.Label is { } label)
            {
                shape.Label = label with { X = label.X + x, Y = label.Y + y };
            }
        }

        foreach (var edge in kept)
        {
            for (var i = 0; i < edge.Points.Count; i++)
            {
                var point = edge.Points[i];
                edge.Points[i] = new DiagramPoint(point.X + (point.X >= right ? dx : 0), point.Y + (point.Y >= bottom ? dy : 0));
            }

            if (edge.Label is { } label)
            {
                edge.Label = label with { X = label.X + (label.X >= right ? dx : 0), Y = label.Y + (label.Y >= bottom ? dy : 0) };
            }
        }
    }
}
