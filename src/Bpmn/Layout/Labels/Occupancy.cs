using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Labels;

/// <summary>What lies where on the plane, in square cells, so that looking up a place costs the same in large diagrams.</summary>
internal sealed class Occupancy
{
    private const double Cell = 120;

    private readonly Dictionary<(int X, int Y), List<int>> _cells = [];
    private readonly List<(DiagramBounds Box, double Weight)> _things = [];
    private int[] _seen = new int[64];
    private int _query;

    /// <param name="weight">How bad it is to lie on this.</param>
    public void Add(DiagramBounds box, double weight)
    {
        var index = _things.Count;
        _things.Add((box, weight));
        if (index == _seen.Length)
        {
            Array.Resize(ref _seen, 2 * index);
        }

        var (x0, y0, x1, y1) = Cells(box);
        for (var x = x0; x <= x1; x++)
        {
            for (var y = y0; y <= y1; y++)
            {
                if (!_cells.TryGetValue((x, y), out var cell))
                {
                    _cells.Add((x, y), cell = []);
                }

                cell.Add(index);
            }
        }
    }

    /// <summary>Adds a line as what it covers: boxes around its parts, for slanted parts along them.</summary>
    public void AddLine(IReadOnlyList<DiagramPoint> points, double weight)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            var isSlanted = Math.Abs(a.X - b.X) > 1 && Math.Abs(a.Y - b.Y) > 1;
            var parts = isSlanted ? (int)Math.Ceiling((Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y)) / 20) : 1;
            for (var part = 0; part < Math.Min(parts, 1000); part++)
            {
                var (from, to) = (part / (double)parts, (part + 1) / (double)parts);
                var (x0, x1) = (a.X + ((b.X - a.X) * from), a.X + ((b.X - a.X) * to));
                var (y0, y1) = (a.Y + ((b.Y - a.Y) * from), a.Y + ((b.Y - a.Y) * to));
                Add(new DiagramBounds(Math.Min(x0, x1) - 0.5, Math.Min(y0, y1) - 0.5, Math.Abs(x1 - x0) + 1, Math.Abs(y1 - y0) + 1), weight);
            }
        }
    }

    /// <summary>Adds the border of a box, not what is inside.</summary>
    public void AddBorder(DiagramBounds box, double weight) => AddLine(
        [new(box.X, box.Y), new(box.Right, box.Y), new(box.Right, box.Bottom), new(box.X, box.Bottom), new(box.X, box.Y)], weight);

    /// <summary>How bad it would be to lie here; 0 for free.</summary>
    public double At(DiagramBounds box)
    {
        _query++;
        var sum = 0.0;
        var (x0, y0, x1, y1) = Cells(box);
        for (var x = x0; x <= x1; x++)
        {
            for (var y = y0; y <= y1; y++)
            {
                if (!_cells.TryGetValue((x, y), out var cell))
                {
                    continue;
                }

                foreach (var index in cell)
                {
                    if (_seen[index] != _query && _things[index].Box.Overlaps(box))
                    {
                        _seen[index] = _query;
                        sum += _things[index].Weight;
                    }
                }
            }
        }

        return sum;
    }

    private static (int X0, int Y0, int X1, int Y1) Cells(DiagramBounds box) =>
        (Cell32(box.X), Cell32(box.Y), Cell32(box.Right), Cell32(box.Bottom));

    // Far-off places of hand-made files share the outermost cells.
    private static int Cell32(double value) => (int)Math.Clamp(Math.Floor(value / Cell), -1000, 1000);
}
