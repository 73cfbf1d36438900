using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>The lanes of a process: those without lanes inside from the top, and which nodes are in them.</summary>
internal sealed class LanePlan
{
    private const double LeastHeight = 80;
    private const double MostForName = 220;
    private const int MostLevels = 50;

    private readonly Dictionary<string, int> _laneOfNode = new(StringComparer.Ordinal);
    private readonly List<(XmlElement Element, int First, int Last, int Level)> _lanes = [];
    private readonly List<double> _heights = [];

    private LanePlan()
    {
    }

    public static LanePlan None { get; } = new();

    /// <summary>How many lanes without lanes inside there are.</summary>
    public int Count => _heights.Count;

    /// <summary>The least height of each of them.</summary>
    public IReadOnlyList<double> Heights => _heights;

    /// <summary>How deep lanes are nested.</summary>
    public int Levels { get; private set; }

    /// <summary>All lanes, outer ones before inner ones, by the first and last of <see cref="Heights"/> that they cover.</summary>
    public IReadOnlyList<(XmlElement Element, int First, int Last, int Level)> Lanes => _lanes;

    public static LanePlan Of(DiagramContent content, FlowScope scope)
    {
        var plan = new LanePlan();
        foreach (var set in scope.Element.Elements)
        {
            if (set.IsBpmn("laneSet"))
            {
                plan.Add(content, set, 0);
            }
        }

        return plan;
    }

    /// <summary>The lane of a node; that of its neighbour, else the first, when no lane names it.</summary>
    public int Of(FlowNode node) =>
        _laneOfNode.TryGetValue(node.Id, out var lane) ? lane
        : node.Incoming is [{ Source: { } source }, ..] && _laneOfNode.TryGetValue(source.Id, out lane) ? lane
        : node.Outgoing is [{ Target: { } target }, ..] && _laneOfNode.TryGetValue(target.Id, out lane) ? lane
        : 0;

    private void Add(DiagramContent content, XmlElement set, int level)
    {
        foreach (var lane in set.Elements)
        {
            if (!lane.IsBpmn("lane") || !content.IsNamed(lane))
            {
                continue;
            }

            var (place, first) = (_lanes.Count, _heights.Count);
            _lanes.Add((lane, first, first, level));
            if (lane.Child("childLaneSet") is { } inner && level < MostLevels)
            {
                Add(content, inner, level + 1);
            }

            if (_heights.Count == first)
            {
                var name = Labels.TextWidth.Of(lane.Attribute("name")) + 20;
                _heights.Add(Math.Ceiling(Math.Max(LeastHeight, Math.Min(MostForName, name))));
                Levels = Math.Max(Levels, level + 1);
            }

            _lanes[place] = (lane, first, _heights.Count - 1, level);
            foreach (var reference in lane.Elements)
            {
                if (reference.IsBpmn("flowNodeRef"))
                {
                    var id = DiagramContent.Reference(reference.Text);
                    _laneOfNode[id] = lane.Child("childLaneSet") is null ? first : _laneOfNode.GetValueOrDefault(id, first);
                }
            }
        }
    }
}
