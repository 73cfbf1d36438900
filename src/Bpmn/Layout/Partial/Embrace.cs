using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Partial;

/// <summary>
/// Puts containers that no diagram shows around what they hold, where that has its place already: a pool around its nodes
/// moves none of them.
/// </summary>
internal sealed class Embrace
{
    private const double Padding = 20;
    private const double Head = 30;

    private readonly DiagramContent _content;
    private readonly Drawing _drawing;
    private readonly HashSet<DrawnShape> _fresh;

    private Embrace(DiagramContent content, Drawing drawing, HashSet<DrawnShape> fresh)
    {
        _content = content;
        _drawing = drawing;
        _fresh = fresh;
    }

    /// <summary>What got its place so is fresh no more.</summary>
    /// <param name="fresh">The shapes without a place.</param>
    /// <param name="isAsked">Whether a shape is to be placed anew.</param>
    public static void Place(DiagramContent content, Drawing drawing, HashSet<DrawnShape> fresh, Func<DrawnShape, bool> isAsked)
    {
        var embrace = new Embrace(content, drawing, fresh);

        // What is held comes after its container.
        for (var i = drawing.Shapes.Count - 1; i >= 0; i--)
        {
            var shape = drawing.Shapes[i];
            if (shape.IsContainer && fresh.Contains(shape) && !isAsked(shape) && embrace.Held(shape) is { Count: > 0 } held)
            {
                Around(shape, held);
                fresh.Remove(shape);
                embrace.WidenLanes(shape);
            }
        }
    }

    private static bool IsLane(DrawnShape shape) => shape.Element.IsBpmn("lane");

    private static void Around(DrawnShape container, List<DrawnShape> held)
    {
        var lanes = held.Exists(IsLane);
        var padding = lanes ? 0 : Padding;
        var head = IsLane(container) || container.Element.IsBpmn("participant") ? Head : 0;
        var (left, top) = (held.Min(shape => shape.X) - padding - head, held.Min(shape => shape.Y) - padding);
        (container.Width, container.Height) = (held.Max(shape => shape.Bounds.Right) + padding - left, held.Max(shape => shape.Bounds.Bottom) + padding - top);
        (container.X, container.Y) = (left, top);
    }

    private List<DrawnShape> Held(DrawnShape container)
    {
        if (!IsLane(container))
        {
            return _drawing.Shapes.FindAll(shape => ReferenceEquals(shape.Parent, container) && !_fresh.Contains(shape));
        }

        var named = new HashSet<string>(
            container.Element.DescendantsAndSelf().Where(element => element.IsBpmn("flowNodeRef")).Select(element => BpmnReference.LocalPart(element.Text)!),
            StringComparer.Ordinal);
        var inner = _drawing.Shapes.FindAll(shape => IsLane(shape) && !ReferenceEquals(shape, container) && !_fresh.Contains(shape) && IsIn(shape, container));
        return inner.Count > 0 ? inner : _drawing.Shapes.FindAll(shape => named.Contains(shape.Id) && !_fresh.Contains(shape));
    }

    private bool IsIn(DrawnShape lane, DrawnShape container)
    {
        for (var at = _content.Document.ParentOf(lane.Element); at is not null; at = _content.Document.ParentOf(at))
        {
            if (ReferenceEquals(at, container.Element))
            {
                return true;
            }
        }

        return false;
    }

    // All lanes end where their pool ends.
    private void WidenLanes(DrawnShape pool)
    {
        foreach (var lane in _drawing.Shapes)
        {
            if (IsLane(lane) && ReferenceEquals(lane.Parent, pool) && !IsLane(pool))
            {
                lane.Width = pool.Bounds.Right - lane.X;
            }
        }
    }
}
