using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>Draws everything of a document that has a place of its own: pools below each other, then what is in no pool.</summary>
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
    private readonly Drawing _drawing = new();
    private readonly List<Pool> _pools = [];
    private readonly List<Drawing> _free = [];

    private PlanePlacer(DiagramContent content) => _content = content;

    public static Drawing Place(DiagramContent content)
    {
        var placer = new PlanePlacer(content);
        placer.ReadPools();
        placer.ReadFreeProcesses();
        placer.Stack();
        return placer._drawing;
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

            _free.Add(content);
        }
    }

    private void Stack()
    {
        var width = 0.0;
        _pools.ForEach(pool => width = Math.Max(width, pool.Shape.Width));
        PoolOrder.Sort(_pools, _content);
        var y = Top;
        for (var i = 0; i < _pools.Count; i++)
        {
            var pool = _pools[i];
            y += i == 0 ? 0 : PoolGap + Math.Min(MostFlowRoom, FlowRoom * PoolOrder.FlowsAcross(_pools, i, _content));
            (pool.Shape.X, pool.Shape.Y, pool.Shape.Width) = (Left, y, width);
            _drawing.Shapes.Add(pool.Shape);
            AddContent(pool);
            y = pool.Shape.Bounds.Bottom;
        }

        foreach (var free in _free)
        {
            y += y > Top ? PoolGap : 0;
            free.MoveBy(Left, y);
            _drawing.Add(free, null);
            y += free.Height;
        }

        AddLooseArtifacts(y + PoolGap);
    }

    private void AddContent(Pool pool)
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

        _drawing.Add(content, pool.Shape);
    }

    // Annotations of the collaboration itself.
    private void AddLooseArtifacts(double y)
    {
        var x = Left;
        foreach (var collaboration in _content.Document.ElementsOf("collaboration"))
        {
            foreach (var element in _content.Artifacts(collaboration))
            {
                var (width, height) = NodeSize.Of(element);
                var name = element.LocalName == "textAnnotation" ? null : element.Attribute("name");
                _drawing.Shapes.Add(new DrawnShape(element, width, height) { X = x, Y = y, Name = name, LabelSize = LabelBox.Of(name) });
                x += width + Padding;
            }
        }
    }
}
