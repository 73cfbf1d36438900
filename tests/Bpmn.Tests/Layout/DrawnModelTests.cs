using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout;
using ProcOS.Bpmn.Model;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Layout;

/// <summary>What the layout promises, over every real model there is: the MIWG suite, our processes, the fixtures of the rules.</summary>
public sealed class DrawnModelTests
{
    // On files of the MIWG suite with many message flows some names have no free place; no more than these may be covered by a line.
    private const int NamesOnLines = 25;

    private const double LeastEnd = 12;

    private static readonly Lazy<IReadOnlyList<(string File, BpmnDocument Drawn)>> Models = new(() =>
    [
        .. Corpus.Miwg()
            .Concat(Corpus.Own())
            .Concat(Directory.GetFiles(Path.Combine(SharedParts.Repository, "tests/Bpmn.Tests/Fixtures/rules"), "*.bpmn", SearchOption.AllDirectories))
            .Select(file => (file, TryRead(file)))
            .Where(model => model.Item2 is not null)
            .Select(model => (model.file, BpmnLayout.Apply(model.Item2!))),
    ]);

    [Fact]
    public void Apply_EveryModel_DrawsEverythingWithoutOverlapOrEdgeThroughAShape() => ForEach(DiagramFacts.Check);

    [Fact]
    public void Apply_EveryModel_PutsNoNameOnAShapeOrAnotherName() => ForEach(DiagramFacts.NamesAreFree);

    [Fact]
    public void Apply_EveryModel_PutsHardlyANameOnALine() =>
        Assert.InRange(Models.Value.Sum(model => DiagramQuality.Of(model.Drawn).LabelOverlaps), 0, NamesOnLines);

    [Fact]
    public void Apply_EveryModel_LeadsFromLeftToRightButForLoops() => ForEach(document =>
    {
        foreach (var (flow, from, to) in Drawn(document).Where(flow => flow.To.Bounds.X <= flow.From.Bounds.X))
        {
            Assert.True(Reaches(flow.Target!, Host(flow.Source!)), $"{flow.Id} leads left without being part of a loop");
        }
    });

    [Fact]
    public void Apply_EveryModel_LoopsReturnAboveOrBelow() => ForEach(document =>
    {
        foreach (var (flow, from, to) in Drawn(document).Where(flow => flow.To.Bounds.X < flow.From.Bounds.X))
        {
            var points = document.Diagram.Edges[flow.Id].Waypoints;
            Assert.True(points.Count >= 4, $"{flow.Id} leads back without a turn");
            Assert.True(
                Math.Abs(points[^1].Y - to.Bounds.Y) <= 1 || Math.Abs(points[^1].Y - to.Bounds.Bottom) <= 1,
                $"{flow.Id} leads back and does not end at the top or bottom of {to.ElementId}");
        }
    });

    [Fact]
    public void Apply_EveryModel_EndsFlowsWithALineLongerThanTheirArrow() => ForEach(document =>
    {
        foreach (var (flow, _, _) in Drawn(document).Where(drawn => drawn.Flow.Target!.AttachedTo is null))
        {
            var points = document.Diagram.Edges[flow.Id].Waypoints;
            Assert.True(Segments.Length(points[^2], points[^1]) >= LeastEnd, $"{flow.Id} ends in its arrow");
        }
    });

    [Fact]
    public void Apply_EveryModel_GivesMarkedFlowsOutOfActivitiesABeginningOfTheirOwn() => ForEach(document =>
    {
        foreach (var (flow, _, _) in Drawn(document).Where(drawn => drawn.Flow is { Source: { } source } && source.Kind.IsActivity()))
        {
            var marked = flow.IsDefault || flow.Condition is not null;
            foreach (var other in marked ? flow.Source!.Outgoing : [])
            {
                if (!ReferenceEquals(other, flow) && document.Diagram.Edges.TryGetValue(other.Id, out var edge))
                {
                    Assert.True(Segments.SharedStart(document.Diagram.Edges[flow.Id].Waypoints, edge.Waypoints) == 0, $"{flow.Id} begins on {other.Id}");
                }
            }
        }
    });

    private static IEnumerable<(SequenceFlow Flow, DiagramShape From, DiagramShape To)> Drawn(BpmnDocument document)
    {
        foreach (var flow in document.Flows)
        {
            if (flow.Source is { } source && flow.Target is { } target && ReferenceEquals(source.Scope, target.Scope) && !ReferenceEquals(Host(source), target)
                && ReferenceEquals(document.FindFlow(flow.Id), flow)
                && document.Diagram.Shapes.TryGetValue(Host(source).Id, out var from) && document.Diagram.Shapes.TryGetValue(target.Id, out var to)
                && document.Diagram.Edges.ContainsKey(flow.Id))
            {
                yield return (flow, from, to);
            }
        }
    }

    private static FlowNode Host(FlowNode node) => node.AttachedTo ?? node;

    // An activity leads on by its boundary events, too.
    private static bool Reaches(FlowNode from, FlowNode goal)
    {
        var seen = new HashSet<FlowNode> { from };
        var open = new Queue<FlowNode>(seen);
        while (open.TryDequeue(out var node))
        {
            if (ReferenceEquals(node, goal))
            {
                return true;
            }

            foreach (var next in node.Outgoing.Concat(node.Scope.Nodes.Where(other => ReferenceEquals(other.AttachedTo, node)).SelectMany(other => other.Outgoing)))
            {
                if (next.Target is { } target && seen.Add(target))
                {
                    open.Enqueue(target);
                }
            }
        }

        return false;
    }

    private static void ForEach(Action<BpmnDocument> check)
    {
        var wrong = new List<string>();
        foreach (var (file, drawn) in Models.Value)
        {
            try
            {
                check(drawn);
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                wrong.Add($"{file}: {failure.Message}");
            }
        }

        Assert.Empty(wrong);
    }

    private static BpmnDocument? TryRead(string file)
    {
        try
        {
            return BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient);
        }
        catch (BpmnReadException)
        {
            return null;
        }
    }
}
