using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Layout.Placing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout.Planes;

/// <summary>
/// Draws everything of a document that has a place of its own, on the diagram that shows it: pools below each other, then
/// what is in no pool.
/// </summary>
internal sealed class PlanePlacer
{
    private const double Left = 160;
    private const double Top = 80;
    private const double Head = 30;
    private const double Padding = 30;
    private const double ClosedHeight = 60;
    private const double LeastWidth = 400;
    private const double LeastHeight = 100;
    private const double PoolGap = 60;
    private const double FlowRoom = 6;
    private const double MostFlowRoom = 120;

    private readonly DiagramContent _content;
    private readonly List<Pool> _pools = [];
    private readonly List<(Drawing Content, string Plane)> _free = [];

    private PlanePlacer(DiagramContent content) => _content = content;

    /// <summary>One drawing for each diagram that shows something or is of a closed sub-process; the main one always.</summary>
    public static IReadOnlyList<Drawing> Place(DiagramContent content)
    {
        var placer = new PlanePlacer(content);
        placer.ReadPools();
        placer.ReadFreeProcesses();
        placer.ReadClosed();
        var drawings = new List<Drawing>();
        foreach (var plane in content.Planes.Ids)
        {
            var drawing = placer.Stack(plane);
            if (drawing.Shapes.Count > 0 || plane == content.Planes.Main || content.Planes.IsClosed(plane))
            {
                drawings.Add(drawing);
            }
        }

        return drawings;
    }

    private void ReadPools()
    {
        var processes = new Dictionary<string, BpmnProcess>(StringComparer.Ordinal);
        foreach (var process in _content.Document.Processes)
        {
            _ = processes.TryAdd(process.Id, process);
        }

        foreach (var participant in _content.Document.ElementsOf("participant"))
        {
            if (!_content.IsNamed(participant))
            {
                continue;
            }

            _ = processes.Remove(DiagramContent.Reference(participant.Attribute("processRef")), out var process);
            _pools.Add(ReadPool(participant, process));
        }
    }

    private Pool ReadPool(XmlElement participant, BpmnProcess? process)
    {
        var lanes = process is null ? LanePlan.None : LanePlan.Of(_content, process);
        var content = process is null ? null : ScopePlacer.Place(_content, process, lanes);
        if (content is null || (content.Shapes.Count == 0 && lanes.Count == 0))
        {
            return new Pool(new DrawnShape(participant, LeastWidth, ClosedHeight), null, lanes);
        }

        var shape = new DrawnShape(participant, 0, 0) { IsContainer = true };
        if (lanes.Count > 0)
        {
            shape.Width = Math.Max(LeastWidth, Head + (lanes.Levels * Head) + content.Width + (2 * Padding));
            shape.Height = content.Height;
        }
        else
        {
            shape.Width = Math.Max(LeastWidth, Head + content.Width + (2 * Padding));
            shape.Height = Math.Max(LeastHeight, content.Height + (2 * Padding));
        }

        return new Pool(shape, content, lanes);
    }

    private void ReadFreeProcesses()
    {
        foreach (var process in _content.Document.Processes)
        {
            if (_pools.Exists(pool => DiagramContent.Reference(pool.Shape.Element.Attribute("processRef")) == process.Id))
            {
                continue;
            }

            var lanes = LanePlan.Of(_content, process);
            var content = ScopePlacer.Place(_content, process, lanes);
            if (lanes.Count > 0)
            {
                LaneShapes.Add(content, lanes, null, content.Width + (2 * Padding) + (lanes.Levels * Head), Padding);
            }

            _free.Add((content, _content.Planes.Of(process.Element)));
        }
    }

    private void ReadClosed()
    {
        foreach (var scope in _content.Document.Scopes)
        {
            if (scope.Owner is { } owner && _content.Planes.IsClosed(owner.Id) && _content.IsNamed(owner.Element))
            {
                _free.Add((ScopePlacer.Place(_content, scope, LanePlan.None), owner.Id));
            }
        }
    }

    private Drawing Stack(string plane)
    {
        var drawing = new Drawing { PlaneId = plane };
        var pools = _pools.FindAll(pool => _content.Planes.Of(pool.Shape.Element) == plane);
        var width = 0.0;
        pools.ForEach(pool => width = Math.Max(width, pool.Shape.Width));
        PoolOrder.Sort(pools, _content);
        var y = Top;
        for (var i = 0; i < pools.Count; i++)
        {
            var pool = pools[i];
            y += i == 0 ? 0 : PoolGap + Math.Min(MostFlowRoom, FlowRoom * PoolOrder.FlowsAcross(pools, i, _content));
            (pool.Shape.X, pool.Shape.Y, pool.Shape.Width) = (Left, y, width);
            drawing.Shapes.Add(pool.Shape);
            AddContent(drawing, pool);
            y = pool.Shape.Bounds.Bottom;
        }

        foreach (var (free, of) in _free)
        {
            if (of == plane)
            {
                y += y > Top ? PoolGap : 0;
                free.MoveBy(Left, y);
                drawing.Add(free, null);
                y += free.Height;
            }
        }

        AddLooseArtifacts(drawing, y + PoolGap);
        return drawing;
    }

    private static void AddContent(Drawing drawing, Pool pool)
    {
        if (pool.Content is not { } content)
        {
            return;
        }

        if (pool.Lanes.Count > 0)
        {
            LaneShapes.Add(content, pool.Lanes, pool.Shape, pool.Shape.Width - Head, Padding);
            content.MoveBy(Left + Head, pool.Shape.Y);
        }
        else
        {
            content.MoveBy(Left + Head + Padding, pool.Shape.Y + Math.Floor((pool.Shape.Height - content.Height) / 2));
        }

        drawing.Add(content, pool.Shape);
    }

    // Annotations of the collaboration itself.
    private void AddLooseArtifacts(Drawing drawing, double y)
    {
        var x = Left;
        foreach (var collaboration in _content.Document.ElementsOf("collaboration"))
        {
            foreach (var element in _content.Planes.Of(collaboration) == drawing.PlaneId ? _content.Artifacts(collaboration) : [])
            {
                var (width, height) = NodeSize.Of(element);
                var name = element.LocalName == "textAnnotation" ? null : element.Attribute("name");
                drawing.Shapes.Add(new DrawnShape(element, width, height) { X = x, Y = y, Name = name, LabelSize = LabelBox.Of(name) });
                x += width + Padding;
            }
        }
    }
}
