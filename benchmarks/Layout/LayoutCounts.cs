using System.Text;
using System.Text.Json;
using ProcOS.Benchmarks.Figures;
using ProcOS.Benchmarks.Node;
using ProcOS.Bpmn;
using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout;

namespace ProcOS.Benchmarks.Layout;

/// <summary>What two sets of pictures of the same models count, and what is missing in the peer's.</summary>
internal sealed class LayoutCounts
{
    private DiagramQuality _ours = new(0, 0, 0, 0, 0);
    private DiagramQuality _theirs = new(0, 0, 0, 0, 0);
    private int _elements;
    private int _missing;

    /// <summary>The files of which the peer draws everything that ours draws.</summary>
    public List<string> Common { get; } = [];

    /// <summary>How many files the peer ends on with an error.</summary>
    public int Refused { get; private set; }

    public static async Task<LayoutCounts> CompareAsync(IEnumerable<string> files, NodePeer node)
    {
        var counts = new LayoutCounts();
        foreach (var file in files)
        {
            var answer = await node.AskAsync(JsonSerializer.Serialize(new { draw = file }));
            counts.Add(file, answer.TryGetProperty("xml", out var xml) ? xml.GetString() : null);
        }

        return counts;
    }

    public IEnumerable<Figure> Figures(string peer)
    {
        yield return Count("layout.elements_left_out", 0, _missing);
        yield return new Figure("layout.elements", _elements, "elements", Better.Higher);
        yield return Count("layout.overlaps", _ours.ShapeOverlaps + _ours.EdgesThroughShapes, _theirs.ShapeOverlaps + _theirs.EdgesThroughShapes);
        yield return Count("layout.crossings", _ours.Crossings, _theirs.Crossings);
        yield return Count("layout.bends", _ours.Bends, _theirs.Bends);

        Figure Count(string name, int ours, int theirs) => new(name, ours, "count", Better.Lower, peer, theirs);
    }

    private void Add(string file, string? theirXml)
    {
        var ours = BpmnLayout.Apply(BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient));
        var drawn = Drawn(ours);
        _elements += drawn.Count;
        if (theirXml is null)
        {
            Refused++;
            _missing += drawn.Count;
            return;
        }

        var theirs = BpmnReader.Read(Encoding.UTF8.GetBytes(theirXml), BpmnReadLimits.Lenient);
        drawn.ExceptWith(Drawn(theirs));
        _missing += drawn.Count;
        if (drawn.Count == 0)
        {
            Common.Add(file);
            _ours = Sum(_ours, DiagramQuality.Of(ours));
            _theirs = Sum(_theirs, DiagramQuality.Of(theirs));
        }
    }

    private static HashSet<string> Drawn(BpmnDocument document) =>
        [.. document.Diagram.Shapes.Keys, .. document.Diagram.Edges.Where(edge => edge.Value.Waypoints.Count > 1).Select(edge => edge.Key)];

    private static DiagramQuality Sum(DiagramQuality a, DiagramQuality b) => new(
        a.ShapeOverlaps + b.ShapeOverlaps,
        a.EdgesThroughShapes + b.EdgesThroughShapes,
        a.Crossings + b.Crossings,
        a.Bends + b.Bends,
        a.LabelOverlaps + b.LabelOverlaps);
}
