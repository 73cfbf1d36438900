using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Diagram;

/// <summary>Geometry of straight parts of lines.</summary>
internal static class Segments
{
    private const double Nearly = 0.01;

    /// <summary>Whether two cross in one point that is an end of neither.</summary>
    public static bool Cross(DiagramPoint a, DiagramPoint b, DiagramPoint c, DiagramPoint d) =>
        Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    /// <summary>Whether two parallel lines share more than <paramref name="length"/>.</summary>
    public static bool LieOnEachOther(DiagramPoint a, DiagramPoint b, DiagramPoint c, DiagramPoint d, double length)
    {
        if (Side(a, b, c) != 0 || Side(a, b, d) != 0)
        {
            return false;
        }

        var isFlat = Math.Abs(a.X - b.X) >= Math.Abs(a.Y - b.Y);
        var (a0, a1, c0, c1) = isFlat ? (a.X, b.X, c.X, d.X) : (a.Y, b.Y, c.Y, d.Y);
        return Math.Min(Math.Max(a0, a1), Math.Max(c0, c1)) - Math.Max(Math.Min(a0, a1), Math.Min(c0, c1)) > length;
    }

    /// <summary>Whether a line has more than a point in a box.</summary>
    public static bool Cuts(DiagramPoint a, DiagramPoint b, DiagramBounds box)
    {
        if (box.Width <= 0 || box.Height <= 0)
        {
            return false;
        }

        var (from, to) = (0.0, 1.0);
        return Clip(a.X - b.X, a.X - box.X, ref from, ref to)
            && Clip(b.X - a.X, box.Right - a.X, ref from, ref to)
            && Clip(a.Y - b.Y, a.Y - box.Y, ref from, ref to)
            && Clip(b.Y - a.Y, box.Bottom - a.Y, ref from, ref to)
            && to - from > Nearly / 1000;
    }

    public static bool IsBend(DiagramPoint a, DiagramPoint b, DiagramPoint c)
    {
        var (x1, y1, x2, y2) = (b.X - a.X, b.Y - a.Y, c.X - b.X, c.Y - b.Y);
        return Math.Abs((x1 * y2) - (y1 * x2)) > Nearly * (Math.Abs(x1) + Math.Abs(y1)) * (Math.Abs(x2) + Math.Abs(y2)) || (x1 * x2) + (y1 * y2) < 0;
    }

    /// <summary>How far two lines that begin in one point lead the same way.</summary>
    public static double SharedStart(IReadOnlyList<DiagramPoint> line, IReadOnlyList<DiagramPoint> other)
    {
        if (line[0] != other[0])
        {
            return 0;
        }

        var shared = 0.0;
        for (var i = 1; i < line.Count && i < other.Count; i++)
        {
            var (a, b, c) = (line[i - 1], line[i], other[i]);
            if (Side(a, b, c) != 0 || ((b.X - a.X) * (c.X - a.X)) + ((b.Y - a.Y) * (c.Y - a.Y)) <= 0)
            {
                break;
            }

            shared += Math.Min(Length(a, b), Length(a, c));
            if (b != c)
            {
                break;
            }
        }

        return shared;
    }

    public static double Length(DiagramPoint a, DiagramPoint b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    // Liang and Barsky, 1984.
    private static bool Clip(double along, double room, ref double from, ref double to)
    {
        if (along == 0)
        {
            return room > 0;
        }

        var at = room / along;
        if (along < 0)
        {
            from = Math.Max(from, at);
        }
        else
        {
            to = Math.Min(to, at);
        }

        return from < to;
    }

    private static int Side(DiagramPoint a, DiagramPoint b, DiagramPoint c)
    {
        var cross = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
        return Math.Abs(cross) < Nearly ? 0 : Math.Sign(cross);
    }
}
