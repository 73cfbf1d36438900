using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>Makes room in lanes for shapes that nothing leads to, below what else is in the lane.</summary>
internal static class LaneRows
{
    private const double Gap = 20;

    /// <summary>The borders of lanes that hold nothing connected.</summary>
    public static IReadOnlyList<double> Empty(LanePlan lanes)
    {
        var borders = new double[lanes.Count + 1];
        for (var lane = 0; lane < lanes.Count; lane++)
        {
            borders[lane + 1] = borders[lane] + lanes.Heights[lane];
        }

        return borders;
    }

    public static void Fill(Drawing drawing, ScopeContent scope, SinglesPacker packer, int lanes)
    {
        var before = drawing.Borders;
        var borders = new double[lanes + 1];
        var shift = 0.0;
        for (var lane = 0; lane < lanes; lane++)
        {
            var isEmpty = !scope.Nodes.Exists(node => !node.IsSingle && node.Lane == lane);
            var top = (isEmpty ? before[lane] + Gap : before[lane + 1]) + shift;
            var (right, height) = packer.Place(Gap, top, lane);
            var bottom = Math.Max(before[lane + 1] + shift, height > 0 ? top + height + Gap : 0);
            drawing.Width = Math.Max(drawing.Width, right);
            shift = bottom - before[lane + 1];
            borders[lane + 1] = bottom;
        }

        Move(scope, before, borders);
        drawing.Borders = borders;
        drawing.Height = borders[^1];
    }

    // What is in a lane moves down as far as the lane's upper border does.
    private static void Move(ScopeContent scope, IReadOnlyList<double> before, double[] after)
    {
        foreach (var node in scope.Nodes)
        {
            if (!node.IsSingle)
            {
                node.Box.Y += Shift(node.Box.Y);
                NodeRoom.Follow(node);
            }
        }

        foreach (var edge in scope.Edges)
        {
            var points = edge.Drawn.Points;
            for (var i = 0; i < points.Count; i++)
            {
                points[i] = new DiagramPoint(points[i].X, points[i].Y + Shift(points[i].Y));
            }
        }

        double Shift(double y)
        {
            var lane = 0;
            while (lane + 1 < before.Count - 1 && before[lane + 1] <= y)
            {
                lane++;
            }

            return after[lane] - before[lane];
        }
    }
}
