using ProcOS.Bpmn.Layout.Layered.Columns;

namespace ProcOS.Bpmn.Layout.Layered.Lines;

/// <summary>
/// Where flows leave the right border of a node: mostly its middle. Where one of several carries a mark at its beginning,
/// those that turn begin above or below the middle, each for itself.
/// </summary>
internal sealed class RightPorts(LayerTable table, double[] y)
{
    private const double Apart = 20;
    private const double FromCorner = 10;

    private readonly Dictionary<LayerSegment, double> _ports = [];

    /// <summary>How far from the middle of its left node the segment begins; negative above it.</summary>
    public double Of(LayerSegment segment) => _ports.GetValueOrDefault(segment);

    /// <param name="turns">For each segment the node at whose top or bottom it turns, or -1.</param>
    public void Spread(IReadOnlyList<LayerSegment> segments, IReadOnlyList<int> turns)
    {
        foreach (var index in Marked(segments, turns))
        {
            var item = table.Items[index];
            var turning = new List<LayerSegment>();
            var count = 0;
            for (var i = 0; i < segments.Count; i++)
            {
                if (segments[i].Left == index && turns[i] != item.Node)
                {
                    count++;
                    if (turns[i] < 0 && Math.Abs(Rise(segments[i])) > 2 * Apart)
                    {
                        turning.Add(segments[i]);
                    }
                }
            }

            if (count > 1)
            {
                var height = table.Graph.Nodes[item.Node].Height;
                Place(turning.FindAll(segment => Rise(segment) < 0), -1, height);
                Place(turning.FindAll(segment => Rise(segment) > 0), 1, height);
            }
        }
    }

    private HashSet<int> Marked(IReadOnlyList<LayerSegment> segments, IReadOnlyList<int> turns)
    {
        var marked = new HashSet<int>();
        for (var i = 0; i < segments.Count; i++)
        {
            var left = table.Items[segments[i].Left];
            if (table.Graph.Edges[segments[i].Edge].IsMarked
                && left.Kind == ItemKind.Node
                && turns[i] != left.Node
                && !table.Graph.Nodes[left.Node].IsGateway)
            {
                _ = marked.Add(segments[i].Left);
            }
        }

        return marked;
    }

    // The further the target, the further from the middle: so that they do not cross.
    private void Place(List<LayerSegment> segments, int side, double height)
    {
        segments.Sort((left, right) => Math.Abs(Rise(left)).CompareTo(Math.Abs(Rise(right))) is var order and not 0 ? order : left.Edge.CompareTo(right.Edge));
        var apart = Math.Min(Apart, ((height / 2) - FromCorner) / Math.Max(1, segments.Count));
        for (var i = 0; i < segments.Count; i++)
        {
            _ports[segments[i]] = side * Math.Round(apart * (i + 1));
        }
    }

    private double Rise(LayerSegment segment) => y[table.Items[segment.Right].Block] - y[table.Items[segment.Left].Block];
}
