using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout;

/// <summary>What is done to the points of a line.</summary>
internal static class Polyline
{
    /// <summary>Takes out points that are not bends.</summary>
    public static void Simplify(List<DiagramPoint> points)
    {
        var kept = 0;
        for (var i = 0; i < points.Count; i++)
        {
            if (kept > 0 && Near(points[kept - 1], points[i]))
            {
                continue;
            }

            if (kept > 1 && IsStraight(points[kept - 2], points[kept - 1], points[i]))
            {
                kept--;
            }

            points[kept++] = points[i];
        }

        if (kept == 1 && points.Count > 1)
        {
            points[kept++] = points[^1];
        }

        points.RemoveRange(kept, points.Count - kept);
    }

    /// <summary>The point half way along.</summary>
    public static DiagramPoint Middle(List<DiagramPoint> points)
    {
        var length = 0.0;
        for (var i = 1; i < points.Count; i++)
        {
            length += Length(points[i - 1], points[i]);
        }

        var rest = length / 2;
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to, step) = (points[i - 1], points[i], Length(points[i - 1], points[i]));
            if (step > 0 && rest <= step)
            {
                return new DiagramPoint(Math.Round(from.X + ((to.X - from.X) * rest / step)), Math.Round(from.Y + ((to.Y - from.Y) * rest / step)));
            }

            rest -= step;
        }

        return points[0];
    }

    private static double Length(DiagramPoint a, DiagramPoint b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);

    private static bool Near(DiagramPoint a, DiagramPoint b) => Math.Abs(a.X - b.X) < 0.5 && Math.Abs(a.Y - b.Y) < 0.5;

    private static bool IsStraight(DiagramPoint a, DiagramPoint b, DiagramPoint c) =>
        (Math.Abs(a.X - b.X) < 0.5 && Math.Abs(b.X - c.X) < 0.5) || (Math.Abs(a.Y - b.Y) < 0.5 && Math.Abs(b.Y - c.Y) < 0.5);
}
