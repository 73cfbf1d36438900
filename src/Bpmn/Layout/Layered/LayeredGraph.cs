namespace ProcOS.Bpmn.Layout.Layered;

/// <summary>Boxes and edges of one scope, with their adjacency in compressed rows: edges in the order of the file.</summary>
internal sealed class LayeredGraph
{
    private readonly int[] _outStart;
    private readonly int[] _inStart;
    private readonly int[] _out;
    private readonly int[] _in;

    public LayeredGraph(IReadOnlyList<LayeredNode> nodes, IReadOnlyList<LayeredEdge> edges, IReadOnlyList<double> laneHeights)
    {
        Nodes = nodes;
        Edges = edges;
        LaneHeights = laneHeights;
        _outStart = new int[nodes.Count + 1];
        _inStart = new int[nodes.Count + 1];
        _out = new int[edges.Count];
        _in = new int[edges.Count];
        foreach (var edge in edges)
        {
            _outStart[edge.Source + 1]++;
            _inStart[edge.Target + 1]++;
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            _outStart[i + 1] += _outStart[i];
            _inStart[i + 1] += _inStart[i];
        }

        var nextOut = (int[])_outStart.Clone();
        var nextIn = (int[])_inStart.Clone();
        for (var i = 0; i < edges.Count; i++)
        {
            _out[nextOut[edges[i].Source]++] = i;
            _in[nextIn[edges[i].Target]++] = i;
        }
    }

    public IReadOnlyList<LayeredNode> Nodes { get; }

    public IReadOnlyList<LayeredEdge> Edges { get; }

    /// <summary>The least height of each lane, from the top; empty without lanes.</summary>
    public IReadOnlyList<double> LaneHeights { get; }

    public ReadOnlySpan<int> Out(int node) => _out.AsSpan(_outStart[node], _outStart[node + 1] - _outStart[node]);

    public ReadOnlySpan<int> In(int node) => _in.AsSpan(_inStart[node], _inStart[node + 1] - _inStart[node]);
}
