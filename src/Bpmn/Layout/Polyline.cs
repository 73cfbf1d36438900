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

    private static bool Near(DiagramPoint a, DiagramPoint b) => Math.Abs(a.X - b.X) < 0.5 && Math.Abs(a.Y - b.Y) < 0.5;

    private static bool IsStraight(DiagramPoint a, DiagramPoint b, DiagramPoint c) =>
        (Math.Abs(a.X - b.X) < 0.5 && Math.Abs(b.X - c.X) < 0.5) || (Math.Abs(a.Y - b.Y) < 0.5 && Math.Abs(b.Y - c.Y) < 0.5);
}
