using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Routing;

/// <summary>
/// The lines beside shapes on which an edge may run, with what it costs to follow them: shapes bar the way, crossing an
/// edge costs, running along one costs more.
/// </summary>
internal sealed class RoutingGrid
{
    public const double Margin = 10;

    private const double Clearance = 5;
    private const double LeastApart = 4;
    private const int ManyShapes = 120;
    private const ushort Barred = ushort.MaxValue;

    private readonly double[] _xs;
    private readonly double[] _ys;
    private readonly ushort[] _across;
    private readonly ushort[] _down;
    private readonly ushort[] _container;

    public RoutingGrid(IReadOnlyList<DrawnShape> shapes, IEnumerable<DiagramPoint> ports)
    {
        var xs = new List<double>();
        var ys = new List<double>();
        foreach (var port in ports)
        {
            xs.Add(port.X);
            ys.Add(port.Y);
        }

        var fixedCount = xs.Count;
        foreach (var shape in shapes)
        {
            var box = shape.Bounds;
            foreach (var margin in shapes.Count > ManyShapes ? [Margin] : new[] { Margin, 2 * Margin })
            {
                xs.AddRange([box.X - margin, box.Right + margin]);
                ys.AddRange([box.Y - margin, box.Bottom + margin]);
            }

            if (shape.IsContainer)
            {
                xs.AddRange([box.X + Margin, box.Right - Margin]);
                ys.AddRange([box.Y + Margin, box.Bottom - Margin]);
            }
        }

        _xs = Lines(xs, fixedCount);
        _ys = Lines(ys, fixedCount);
        _across = new ushort[_xs.Length * _ys.Length];
        _down = new ushort[_xs.Length * _ys.Length];
        _container = new ushort[_xs.Length * _ys.Length];
        for (var i = 0; i < shapes.Count; i++)
        {
            if (shapes[i].Element.LocalName == "group")
            {
                continue;
            }

            if (shapes[i].IsContainer)
            {
                Fill(shapes[i], (ushort)(i + 1));
            }
            else
            {
                Bar(shapes[i].Bounds);
            }
        }
    }

    public int Width => _xs.Length;

    public int Count => _across.Length;

    public DiagramPoint Point(int place) => new(_xs[place % _xs.Length], _ys[place / _xs.Length]);

    /// <summary>The place of a port; -1 when it is not on the grid.</summary>
    public int PlaceOf(DiagramPoint point)
    {
        var (x, y) = (Array.BinarySearch(_xs, point.X), Array.BinarySearch(_ys, point.Y));
        return x < 0 || y < 0 ? -1 : (y * _xs.Length) + x;
    }

    /// <summary>The places of all lines that cross a stretch of one height.</summary>
    public IEnumerable<int> PlacesAlong(double left, double right, double y)
    {
        var row = Array.BinarySearch(_ys, y);
        for (var x = 0; row >= 0 && x < _xs.Length; x++)
        {
            if (_xs[x] >= left && _xs[x] <= right)
            {
                yield return (row * _xs.Length) + x;
            }
        }
    }

    /// <summary>The container around a place, by its number from 1; 0 for none.</summary>
    public int ContainerAt(int place) => _container[place];

    /// <summary>Whether a place can be left at all: ports may lie too near to another shape.</summary>
    public bool IsOpen(int place) =>
        (place % _xs.Length < _xs.Length - 1 && _across[place] < Barred) || (place % _xs.Length > 0 && _across[place - 1] < Barred)
        || (place + _xs.Length < Count && _down[place] < Barred) || (place >= _xs.Length && _down[place - _xs.Length] < Barred);

    /// <summary>The cost of a step, in addition to its length; negative when it is barred.</summary>
    public int StepCost(int place, bool isAcross) => (isAcross ? _across : _down)[place] is var cost and < Barred ? cost : -1;

    /// <summary>Makes crossing these lines and running along them cost more from now on; with negative costs less again.</summary>
    public void AddLine(IReadOnlyList<DiagramPoint> points, int crossing, int along)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            if (Math.Abs(a.Y - b.Y) < 1)
            {
                AddAcross(Math.Min(a.X, b.X), Math.Max(a.X, b.X), a.Y, crossing, along);
            }
            else if (Math.Abs(a.X - b.X) < 1)
            {
                AddDown(a.X, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y), crossing, along);
            }
        }
    }

    /// <summary>Makes running through a box cost something from now on.</summary>
    public void AddBox(DiagramBounds box, int cost)
    {
        var (x0, x1, y0, y1) = (First(_xs, box.X), First(_xs, box.Right), First(_ys, box.Y), First(_ys, box.Bottom));
        for (var y = y0; y < y1; y++)
        {
            for (var x = x0; x < x1; x++)
            {
                Raise(_across, (y * _xs.Length) + x, cost);
                Raise(_down, (y * _xs.Length) + x, cost);
            }
        }
    }

    private void AddAcross(double left, double right, double y, int crossing, int along)
    {
        var (x0, x1) = (First(_xs, left), First(_xs, right + 0.01));
        var row = First(_ys, y);
        for (var x = x0; x < x1; x++)
        {
            if (row > 0 && row < _ys.Length)
            {
                Raise(_down, ((row - 1) * _xs.Length) + x, crossing);
            }

            for (var near = Math.Max(0, row - 1); near < _ys.Length && near <= row; near++)
            {
                if (Math.Abs(_ys[near] - y) < LeastApart + 1)
                {
                    Raise(_across, (near * _xs.Length) + x, along);
                }
            }
        }
    }

    private void AddDown(double x, double top, double bottom, int crossing, int along)
    {
        var (y0, y1) = (First(_ys, top), First(_ys, bottom + 0.01));
        var column = First(_xs, x);
        for (var y = y0; y < y1; y++)
        {
            if (column > 0 && column < _xs.Length)
            {
                Raise(_across, (y * _xs.Length) + column - 1, crossing);
            }

            for (var near = Math.Max(0, column - 1); near < _xs.Length && near <= column; near++)
            {
                if (Math.Abs(_xs[near] - x) < LeastApart + 1)
                {
                    Raise(_down, (y * _xs.Length) + near, along);
                }
            }
        }
    }

    private static void Raise(ushort[] costs, int place, int by)
    {
        if (costs[place] < Barred)
        {
            costs[place] = (ushort)Math.Clamp(costs[place] + by, 0, Barred - 1);
        }
    }

    private void Fill(DrawnShape shape, ushort number)
    {
        var box = shape.Bounds;
        var (x0, x1, y0, y1) = (First(_xs, box.X), First(_xs, box.Right), First(_ys, box.Y), First(_ys, box.Bottom));
        for (var y = y0; y < y1; y++)
        {
            Array.Fill(_container, number, (y * _xs.Length) + x0, Math.Max(0, x1 - x0));
        }
    }

    private void Bar(DiagramBounds box)
    {
        var (left, right, top, bottom) = (box.X - Clearance, box.Right + Clearance, box.Y - Clearance, box.Bottom + Clearance);
        var (x0, x1, y0, y1) = (First(_xs, left), First(_xs, right), First(_ys, top), First(_ys, bottom));
        for (var y = y0; y < y1; y++)
        {
            for (var x = Math.Max(0, x0 - 1); x < x1; x++)
            {
                _across[(y * _xs.Length) + x] = Barred;
            }
        }

        for (var y = Math.Max(0, y0 - 1); y < y1; y++)
        {
            for (var x = x0; x < x1; x++)
            {
                _down[(y * _xs.Length) + x] = Barred;
            }
        }
    }

    // The first line that is not before a value.
    private static int First(double[] lines, double value)
    {
        var index = Array.BinarySearch(lines, value);
        return index < 0 ? ~index : index;
    }

    // Ports keep their lines; lines that nearly lie on another are left out.
    private static double[] Lines(List<double> values, int fixedCount)
    {
        var isPort = new HashSet<double>();
        for (var i = 0; i < fixedCount; i++)
        {
            isPort.Add(values[i]);
        }

        values.Sort();
        var lines = new List<double>(values.Count);
        foreach (var value in values)
        {
            if (lines.Count == 0 || value - lines[^1] >= LeastApart || (isPort.Contains(value) && value > lines[^1]))
            {
                lines.Add(value);
            }
        }

        return [.. lines];
    }
}
