using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Partial;

/// <summary>
/// Merges a drawing made anew with the diagram of the file: what was not asked for keeps its place, what was asked for or
/// has no place yet goes near its neighbours, to the first spot that is free.
/// </summary>
internal sealed class PartialLayout
{
    private const double Padding = 20;

    private readonly DiagramContent _content;
    private readonly Drawing _drawing;
    private readonly HashSet<DrawnShape> _fresh = [];
    private readonly Dictionary<DrawnShape, DiagramBounds> _anew = [];
    private readonly Dictionary<string, DrawnShape> _byId = new(StringComparer.Ordinal);
    private readonly List<DrawnEdge> _kept = [];
    private readonly HashSet<string> _asked;

    private PartialLayout(DiagramContent content, Drawing drawing, HashSet<string> asked)
    {
        _content = content;
        _drawing = drawing;
        _asked = asked;
        foreach (var shape in drawing.Shapes)
        {
            _ = _byId.TryAdd(shape.Id, shape);
            _anew.Add(shape, shape.Bounds);
        }
    }

    /// <summary>Changes the drawings; edges that need a new way are taken out of them.</summary>
    /// <exception cref="BpmnLayoutException">An id names nothing that is drawn.</exception>
    public static void Keep(DiagramContent content, IReadOnlyList<Drawing> drawings, IReadOnlyCollection<string> only)
    {
        var asked = new HashSet<string>(only, StringComparer.Ordinal);
        Check(content, drawings, asked);
        foreach (var drawing in drawings)
        {
            var layout = new PartialLayout(content, drawing, asked);
            if (drawing.Shapes.Exists(layout.Stays))
            {
                layout.KeepShapes();
                layout.ReadEdges();
                layout.PlaceFresh();
                layout.KeepEdges();
            }
        }
    }

    private static void Check(DiagramContent content, IReadOnlyList<Drawing> drawings, HashSet<string> asked)
    {
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        foreach (var drawing in drawings)
        {
            drawing.Shapes.ForEach(shape => drawn.Add(shape.Id));
            drawing.Edges.ForEach(edge => drawn.Add(edge.Id));
        }

        foreach (var id in asked)
        {
            if (!drawn.Contains(id) && content.Document.Find(id)?.LocalName is not ("sequenceFlow" or "messageFlow" or "association"))
            {
                throw new BpmnLayoutException($"Expected the id of an element that is drawn, but found '{id}'.");
            }
        }
    }

    // A boundary event goes where its activity goes.
    private bool IsAsked(DrawnShape shape)
    {
        if (_asked.Count == 0)
        {
            return false;
        }

        for (var at = shape.Element; at is not null; at = _content.Document.ParentOf(at))
        {
            if (at.Attribute("id") is { } id && _asked.Contains(id))
            {
                return true;
            }
        }

        return (shape.Parent is { } parent && IsAsked(parent))
            || (shape.Element.LocalName == "boundaryEvent" && _asked.Contains(DiagramContent.Reference(shape.Element.Attribute("attachedToRef"))));
    }

    private bool Stays(DrawnShape shape) => _content.Document.Diagram.Shapes.TryGetValue(shape.Id, out var old)
        && _content.Planes.OfDrawn(old.Plane) == _drawing.PlaneId
        && !IsAsked(shape);

    // Containers come before what they hold.
    private void KeepShapes()
    {
        var hidden = new HashSet<DrawnShape>();
        foreach (var shape in _drawing.Shapes)
        {
            if (shape.Parent is { } parent && (hidden.Contains(parent) || (parent.IsKept && !parent.IsContainer)))
            {
                hidden.Add(shape);
            }
            else if (Stays(shape))
            {
                var old = _content.Document.Diagram.Shapes[shape.Id];
                (shape.X, shape.Y, shape.Width, shape.Height) = (old.Bounds.X, old.Bounds.Y, old.Bounds.Width, old.Bounds.Height);
                shape.Label = old.Label;
                shape.IsKept = true;
                shape.IsContainer &= old.IsExpanded;
            }
            else
            {
                _fresh.Add(shape);
            }
        }

        _drawing.Shapes.RemoveAll(hidden.Contains);
        Embrace.Place(_content, _drawing, _fresh, IsAsked);
        _drawing.Edges.RemoveAll(edge => FlowEdges.EndsOf(_content, edge.Element) is var (source, target) && (IsHidden(source) || IsHidden(target)));

        bool IsHidden(string id) => _byId.TryGetValue(id, out var shape) && hidden.Contains(shape);
    }

    private void PlaceFresh()
    {
        var units = _drawing.Shapes.FindAll(shape => _fresh.Contains(shape) && (shape.Parent is null || !_fresh.Contains(shape.Parent)));
        units.Sort((left, right) => left.X.CompareTo(right.X) is var order and not 0 ? order : left.Y.CompareTo(right.Y));
        var placed = new HashSet<DrawnShape>(_drawing.Shapes.FindAll(shape => !_fresh.Contains(shape)));
        foreach (var unit in units)
        {
            if (FreshHost(unit) is null)
            {
                Place(unit, placed);
                placed.Add(unit);
            }
        }

        foreach (var unit in units)
        {
            if (FreshHost(unit) is { } host)
            {
                MoveTo(unit, host.X + _anew[unit].X - _anew[host].X, host.Y + _anew[unit].Y - _anew[host].Y);
            }
        }
    }

    private DrawnShape? FreshHost(DrawnShape unit) =>
        unit.Element.LocalName == "boundaryEvent" && Shape(unit.Element.Attribute("attachedToRef")) is { } host && _fresh.Contains(host) ? host : null;

    private DrawnShape? Shape(string? id) => _byId.GetValueOrDefault(DiagramContent.Reference(id));

    private void Place(DrawnShape unit, HashSet<DrawnShape> placed)
    {
        if (unit.IsContainer && _content.Document.Diagram.Shapes.TryGetValue(unit.Id, out var old))
        {
            MoveTo(unit, old.Bounds.X, old.Bounds.Y);
            Space.Grow(_drawing, unit, old.Bounds, _kept);
            return;
        }

        var anchor = FlowEdges.NeighbourOf(_content, unit, id => Shape(id) is { } other && placed.Contains(other) ? other : null) ?? unit.Parent;
        if (unit.Element.LocalName == "boundaryEvent" && Shape(unit.Element.Attribute("attachedToRef")) is { } host)
        {
            MoveTo(unit, host.X + Math.Min(_anew[unit].X - _anew[host].X, host.Width - unit.Width), host.Bounds.Bottom - (unit.Height / 2));
            return;
        }

        var (x, y) = anchor is null ? (unit.X, unit.Y) : (anchor.X + _anew[unit].X - _anew[anchor].X, anchor.Y + _anew[unit].Y - _anew[anchor].Y);
        if (unit.Parent is { } parent)
        {
            (x, y) = (Math.Max(x, parent.X + (2 * Padding)), Math.Max(y, parent.Y + Padding));
        }

        var others = _kept.FindAll(edge => FlowEdges.EndsOf(_content, edge.Element) is var (source, target) && source != unit.Id && target != unit.Id);
        var spot = Space.FindFree(_drawing, unit, new DiagramPoint(x, y), placed, others);
        MoveTo(unit, spot.X, spot.Y);
        Space.Include(_drawing, unit, Padding, _kept);
    }

    private void MoveTo(DrawnShape unit, double x, double y)
    {
        var (dx, dy) = (Math.Round(x) - unit.X, Math.Round(y) - unit.Y);
        foreach (var shape in _drawing.Shapes)
        {
            if (shape.IsInside(unit))
            {
                shape.MoveBy(dx, dy);
            }
        }
    }

    // The edges of the file that may stay: they make room together with the shapes.
    private void ReadEdges()
    {
        foreach (var old in _content.Document.Diagram.Edges.Values)
        {
            if (!_asked.Contains(old.ElementId) && old.Waypoints.Count > 1 && _content.Planes.OfDrawn(old.Plane) == _drawing.PlaneId && _content.Document.Find(old.ElementId) is { } element)
            {
                var edge = new DrawnEdge(element) { LabelSize = LabelBox.Of(element.Attribute("name")), Label = old.Label };
                edge.Points.AddRange(old.Waypoints);
                _kept.Add(edge);
            }
        }
    }

    // Edges inside a fresh container move with it; those of the file stay unless something stands in their way now.
    private void KeepEdges()
    {
        _drawing.Edges.RemoveAll(edge => !MovesInside(edge));
        var drawn = new HashSet<string>(_drawing.Edges.ConvertAll(edge => edge.Id), StringComparer.Ordinal);
        foreach (var edge in _kept)
        {
            if (FlowEdges.CanStay(_content, edge, Shape, _fresh) && drawn.Add(edge.Id))
            {
                _drawing.Edges.Add(edge);
            }
        }
    }

    private bool MovesInside(DrawnEdge edge)
    {
        var (source, target) = FlowEdges.EndsOf(_content, edge.Element);
        if (Shape(source) is not { Parent: { } around } from || Shape(target) is not { } to || !ReferenceEquals(around, to.Parent) || !_fresh.Contains(around))
        {
            return false;
        }

        edge.MoveBy(around.X - _anew[around].X, around.Y - _anew[around].Y);
        return FlowEdges.Meets(from.Bounds, edge.Points[0]) && FlowEdges.Meets(to.Bounds, edge.Points[^1]);
    }
}
