using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Labels;

/// <summary>Gives names beside shapes and edges the first place that is free, else the one that covers least.</summary>
internal sealed class LabelPlacer
{
    private const double OnShape = 1000;
    private const double OnLabel = 200;
    private const double OnLine = 40;
    private const double OnBorder = 30;
    private const double PerTry = 0.1;
    private const double Gap = 5;
    private const double NearGap = 4;

    private readonly Drawing _drawing;
    private readonly Occupancy _occupancy = new();

    public LabelPlacer(Drawing drawing)
    {
        _drawing = drawing;
        foreach (var shape in drawing.Shapes)
        {
            if (shape.IsContainer)
            {
                _occupancy.AddBorder(shape.Bounds, OnBorder);
            }
            else
            {
                _occupancy.Add(shape.Bounds, OnShape);
            }

            AddKept(shape.Label);
        }

        foreach (var edge in drawing.Edges)
        {
            _occupancy.AddLine(edge.Points, OnLine);
            AddKept(edge.Label);
        }
    }

    /// <summary>Places the names of shapes that have none yet, but not of those in <paramref name="later"/>.</summary>
    public void PlaceShapeLabels(IReadOnlySet<DrawnShape> later)
    {
        foreach (var shape in _drawing.Shapes)
        {
            if (!later.Contains(shape) && shape.Name is not null && shape.LabelSize.Height > 0 && shape.Label is null)
            {
                shape.Label = Best(Spots(shape));
            }
        }
    }

    /// <summary>Places the names of edges that have none yet.</summary>
    public void PlaceEdgeLabels()
    {
        var starts = _drawing.Edges.Where(edge => edge.Points.Count > 1).ToLookup(edge => edge.Points[0]);
        foreach (var edge in _drawing.Edges)
        {
            if (edge.Name is not null && edge.LabelSize.Height > 0 && edge.Label is null && edge.Points.Count > 1)
            {
                edge.Label = Best(Spots(edge, FirstOwn(edge, starts[edge.Points[0]])));
            }
        }
    }

    /// <summary>Where the name of a shape will stand if nothing is in the way; null for none.</summary>
    public static DiagramBounds? FirstSpot(DrawnShape shape) =>
        shape.Name is not null && shape.LabelSize.Height > 0 ? Spots(shape).First() : null;

    private void AddKept(DiagramBounds? label)
    {
        if (label is { } box)
        {
            _occupancy.Add(box, OnLabel);
        }
    }

    private DiagramBounds Best(IEnumerable<DiagramBounds> spots)
    {
        var (best, least, penalty) = (default(DiagramBounds), double.MaxValue, 0.0);
        foreach (var spot in spots)
        {
            var cost = _occupancy.At(spot) + penalty;
            if (cost < least)
            {
                (best, least) = (spot, cost);
            }

            if (cost == penalty)
            {
                break;
            }

            penalty += PerTry;
        }

        best = new DiagramBounds(Math.Round(best.X), Math.Round(best.Y), best.Width, best.Height);
        _occupancy.Add(best, OnLabel);
        return best;
    }

    private static IEnumerable<DiagramBounds> Spots(DrawnShape shape)
    {
        var (width, height) = (shape.LabelSize.Width, shape.LabelSize.Height);
        var box = shape.Bounds;
        DiagramBounds At(double x, double y) => new(x, y, width, height);
        var below = At(box.CenterX - (width / 2), box.Bottom + Gap);
        var above = At(box.CenterX - (width / 2), box.Y - Gap - height);
        var belowLeft = At(box.CenterX - NearGap - width, box.Bottom + NearGap);
        var belowRight = At(box.CenterX + NearGap, box.Bottom + NearGap);
        var aboveLeft = At(box.CenterX - NearGap - width, box.Y - NearGap - height);
        var aboveRight = At(box.CenterX + NearGap, box.Y - NearGap - height);
        yield return shape.LabelSpot switch { LabelSpot.Above => above, LabelSpot.Below => below, _ => belowLeft };
        yield return shape.LabelSpot switch { LabelSpot.Above => below, LabelSpot.Below => above, _ => belowRight };
        yield return aboveLeft;
        yield return aboveRight;
        yield return belowLeft;
        yield return belowRight;
        yield return At(box.Right + Gap, box.CenterY + NearGap);
        yield return At(box.X - Gap - width, box.CenterY + NearGap);
        yield return At(box.Right + Gap, box.CenterY - NearGap - height);
        yield return At(box.X - Gap - width, box.CenterY - NearGap - height);
        yield return below with { Y = below.Y + height };
        yield return above with { Y = above.Y - height };
    }

    // A straight beginning that is wholly another line's, too, tells nobody whose name stands there.
    private static int FirstOwn(DrawnEdge edge, IEnumerable<DrawnEdge> fromThere)
    {
        var length = Segments.Length(edge.Points[0], edge.Points[1]);
        var isShared = fromThere.Any(other => !ReferenceEquals(other, edge) && Segments.SharedStart(edge.Points, other.Points) >= length);
        return isShared && edge.Points.Count > 2 ? 2 : 1;
    }

    // Near the source first, above the line first; then half way, then near the target, then beside upright parts.
    private static IEnumerable<DiagramBounds> Spots(DrawnEdge edge, int first)
    {
        var (width, height) = (edge.LabelSize.Width, edge.LabelSize.Height);
        var points = edge.Points;
        for (var place = 0; place < 3; place++)
        {
            for (var i = first; i < points.Count; i++)
            {
                var (from, to) = (points[i - 1], points[i]);
                if (Math.Abs(from.Y - to.Y) > 1 || Math.Abs(from.X - to.X) < width * 0.7)
                {
                    continue;
                }

                var isRight = to.X > from.X;
                var start = isRight ? from.X + Gap : from.X - Gap - width;
                var end = isRight ? to.X - (2 * Gap) - width : to.X + (2 * Gap);
                var x = place switch { 0 => start, 1 => ((from.X + to.X) / 2) - (width / 2), _ => end };
                yield return new DiagramBounds(x, from.Y - NearGap - height, width, height);
                yield return new DiagramBounds(x, from.Y + NearGap, width, height);
            }
        }

        for (var i = first; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var (x, y) = ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
            yield return new DiagramBounds(x + NearGap, y - (height / 2), width, height);
            yield return new DiagramBounds(x - NearGap - width, y - (height / 2), width, height);
            var near = Math.Sign(to.Y - from.Y) * (Gap + (height / 2));
            yield return new DiagramBounds(x + NearGap, from.Y + near - (height / 2), width, height);
            yield return new DiagramBounds(x - NearGap - width, from.Y + near - (height / 2), width, height);
        }

        foreach (var spot in first > 1 ? Spots(edge, 1) : [])
        {
            yield return spot;
        }
    }
}
