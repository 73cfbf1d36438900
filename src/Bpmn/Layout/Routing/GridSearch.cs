using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Routing;

/// <summary>The cheapest way over a grid (A*): short, with few bends and crossings. Reused for all edges of one grid.</summary>
internal sealed class GridSearch(RoutingGrid grid)
{
    public const int Right = 0;
    public const int Down = 1;
    public const int Left = 2;
    public const int Up = 3;

    private const double BendCost = 60;

    private readonly double[] _cost = new double[grid.Count * 4];
    private readonly int[] _from = new int[grid.Count * 4];
    private readonly int[] _round = new int[grid.Count * 4];
    private readonly PriorityQueue<int, (double Cost, int Place)> _open = new();
    private readonly int[] _steps = [1, grid.Width, -1, -grid.Width];
    private int _now;

    /// <summary>The points from border to border; null when there is no way.</summary>
    /// <param name="mayEnter">Whether the container with a number may be passed, or what is in none with 0.</param>
    public List<DiagramPoint>? Find(IReadOnlyList<RoutePort> sources, IReadOnlyList<RoutePort> targets, Predicate<int> mayEnter)
    {
        if (sources.Count == 0 || targets.Count == 0)
        {
            return null;
        }

        _now++;
        _open.Clear();
        var goal = Goal(targets);
        foreach (var source in sources)
        {
            Reach((source.Place * 4) + source.Side, source.Cost, -1, goal);
        }

        var (best, bestState, bestPort) = (double.MaxValue, -1, default(RoutePort));
        while (_open.TryDequeue(out var state, out var estimate) && estimate.Cost < best)
        {
            var (place, side) = (state / 4, state % 4);
            foreach (var target in targets)
            {
                var total = _cost[state] + target.Cost + (side == (target.Side ^ 2) ? 0 : BendCost * (side == target.Side ? 2 : 1));
                if (target.Place == place && total < best)
                {
                    (best, bestState, bestPort) = (total, state, target);
                }
            }

            Expand(state, place, side, goal, mayEnter);
        }

        return bestState < 0 ? null : Points(bestState, bestPort, sources);
    }

    private void Expand(int state, int place, int side, DiagramBounds goal, Predicate<int> mayEnter)
    {
        var at = grid.Point(place);
        for (var next = 0; next < 4; next++)
        {
            var column = place % grid.Width;
            var to = place + _steps[next];
            if (next == (side ^ 2) || to < 0 || to >= grid.Count || (next == Right && column == grid.Width - 1) || (next == Left && column == 0))
            {
                continue;
            }

            var step = grid.StepCost(next is Right or Down ? place : to, next is Right or Left);
            if (step < 0 || !mayEnter(grid.ContainerAt(to)))
            {
                continue;
            }

            var point = grid.Point(to);
            var cost = _cost[state] + Math.Abs(point.X - at.X) + Math.Abs(point.Y - at.Y) + step + (next == side ? 0 : BendCost);
            Reach((to * 4) + next, cost, state, goal);
        }
    }

    private void Reach(int state, double cost, int from, DiagramBounds goal)
    {
        if (_round[state] == _now && _cost[state] <= cost)
        {
            return;
        }

        (_round[state], _cost[state], _from[state]) = (_now, cost, from);
        var at = grid.Point(state / 4);
        var rest = Math.Max(0, Math.Max(goal.X - at.X, at.X - goal.Right)) + Math.Max(0, Math.Max(goal.Y - at.Y, at.Y - goal.Bottom));
        _open.Enqueue(state, (cost + rest, state));
    }

    private DiagramBounds Goal(IReadOnlyList<RoutePort> targets)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var target in targets)
        {
            var point = grid.Point(target.Place);
            (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
            (top, bottom) = (Math.Min(top, point.Y), Math.Max(bottom, point.Y));
        }

        return new DiagramBounds(left, top, right - left, bottom - top);
    }

    private List<DiagramPoint> Points(int state, RoutePort target, IReadOnlyList<RoutePort> sources)
    {
        var points = new List<DiagramPoint> { target.Border };
        var first = state;
        for (; state >= 0; state = _from[state])
        {
            points.Add(grid.Point(state / 4));
            first = state;
        }

        foreach (var source in sources)
        {
            if (source.Place == first / 4 && source.Side == first % 4)
            {
                points.Add(source.Border);
                break;
            }
        }

        points.Reverse();
        Polyline.Simplify(points);
        return points;
    }
}
