using System.Text.RegularExpressions;
using ProcOS.Bpmn;
using ProcOS.Bpmn.Model;

namespace ProcOS.Architecture.ProcessLibrary;

/// <summary>What every model of the library keeps to. Each rule answers one line for each place that does not.</summary>
internal static partial class LibraryRules
{
    /// <summary>Readers round to whole pixels.</summary>
    private const double Touching = 1;

    private static readonly HashSet<FlowNodeKind> Orchestrating =
    [
        FlowNodeKind.StartEvent, FlowNodeKind.EndEvent, FlowNodeKind.IntermediateCatchEvent, FlowNodeKind.IntermediateThrowEvent,
        FlowNodeKind.BoundaryEvent, FlowNodeKind.CallActivity, FlowNodeKind.SubProcess, FlowNodeKind.Transaction,
        FlowNodeKind.ExclusiveGateway, FlowNodeKind.ParallelGateway, FlowNodeKind.InclusiveGateway, FlowNodeKind.EventBasedGateway,
    ];

    public static IEnumerable<string> Ids(ProcessFile file) => file.Document.Nodes.Select(node => node.Id)
        .Concat(file.Document.Flows.Select(flow => flow.Id))
        .Concat(file.Document.Processes.Select(process => process.Id))
        .Where(id => !ReadableId().IsMatch(id) || GeneratedId().IsMatch(id))
        .Select(id => $"{file.Path}: the id '{id}' is not readable.");

    public static IEnumerable<string> FlowsWritten(ProcessFile file) => file.Document.Nodes
        .Where(node => !Written(node, "incoming").SetEquals(node.Incoming.Select(flow => flow.Id))
            || !Written(node, "outgoing").SetEquals(node.Outgoing.Select(flow => flow.Id)))
        .Select(node => $"{file.Path}: {node} does not list its incoming and outgoing flows.");

    public static IEnumerable<string> Metadata(ProcessFile file)
    {
        var metadata = BpmnMetadata.Read(file.Document);
        var missing = new (string Name, string? Value)[]
        {
            ("name", metadata.Name), ("version", metadata.Version), ("intent", metadata.Intent),
            ("domain", metadata.Domain), ("created_by", metadata.CreatedBy),
        };
        return missing.Where(one => one.Value is null).Select(one => $"{file.Path}: procos.{one.Name} is missing.")
            .Concat(file.Document.Processes
                .Where(process => !process.IsExecutable || process.Element.CamundaAttribute("historyTimeToLive") != "P180D")
                .Select(process => $"{file.Path}: {process.Id} is not executable, or keeps no history of P180D."));
    }

    public static IEnumerable<string> Hash(ProcessFile file) => BpmnMetadata.Verify(file.Document) switch
    {
        HashVerdict.Valid => [],
        var verdict => [$"{file.Path}: the validation hash is {verdict}; run 'procos process stamp {file.Path}'."],
    };

    public static IEnumerable<string> Orchestration(ProcessFile file) => !file.OnlyOrchestrates
        ? []
        : file.Document.Nodes
            .Where(node => !Orchestrating.Contains(node.Kind) || node.Element.CamundaExtensions("executionListener").Any())
            .Select(node => $"{file.Path}: {node} is work, which an orchestrator delegates by call activity.");

    public static IEnumerable<string> Correlation(ProcessFile file) => file.Document.Nodes
        .Where(node => node.Kind == FlowNodeKind.CallActivity
            && !node.Element.CamundaExtensions("in").Any(mapping => mapping.Attribute("target") == "correlationId"))
        .Select(node => $"{file.Path}: {node} does not pass the correlation id on.");

    /// <summary>Tasklist offers what a person can fill in, and nothing else.</summary>
    public static IEnumerable<string> StartForms(ProcessFile file) => file.Document.Processes
        .Where(process => process.Element.CamundaAttribute("isStartableInTasklist") != "false")
        .Where(process => !process.Nodes.Any(node => node.Kind == FlowNodeKind.StartEvent && node.Element.CamundaExtensions("formData").Any()))
        .Select(process => $"{file.Path}: {process.Id} has no start form, but Tasklist offers it.");

    public static IEnumerable<string> Diagram(ProcessFile file)
    {
        var (shapes, edges) = (file.Document.Diagram.Shapes, file.Document.Diagram.Edges);
        foreach (var node in file.Document.Nodes.Where(node => !shapes.ContainsKey(node.Id)))
        {
            yield return $"{file.Path}: {node} has no shape.";
        }

        foreach (var flow in file.Document.Flows.Where(flow => !IsDrawn(flow, shapes, edges)))
        {
            yield return $"{file.Path}: {flow} is not drawn from its source to its target.";
        }

        foreach (var scope in file.Document.Scopes)
        {
            foreach (var problem in Overlaps(scope, shapes))
            {
                yield return $"{file.Path}: {problem}";
            }
        }
    }

    private static IEnumerable<string> Overlaps(FlowScope scope, IReadOnlyDictionary<string, DiagramShape> shapes)
    {
        var drawn = scope.Nodes.Where(node => node.Kind != FlowNodeKind.BoundaryEvent && shapes.ContainsKey(node.Id)).ToArray();
        for (var one = 0; one < drawn.Length; one++)
        {
            if (scope.Owner is { } owner && shapes.TryGetValue(owner.Id, out var around) && !around.Bounds.Contains(shapes[drawn[one].Id].Bounds))
            {
                yield return $"{drawn[one]} is drawn outside of {owner}.";
            }

            for (var other = one + 1; other < drawn.Length; other++)
            {
                if (shapes[drawn[one].Id].Bounds.Overlaps(shapes[drawn[other].Id].Bounds))
                {
                    yield return $"{drawn[one]} and {drawn[other]} overlap.";
                }
            }
        }
    }

    private static bool IsDrawn(
        SequenceFlow flow, IReadOnlyDictionary<string, DiagramShape> shapes, IReadOnlyDictionary<string, DiagramEdge> edges) =>
        edges.TryGetValue(flow.Id, out var edge)
        && edge.Waypoints.Count >= 2
        && shapes.TryGetValue(flow.SourceId ?? "", out var source)
        && shapes.TryGetValue(flow.TargetId ?? "", out var target)
        && Touches(source.Bounds, edge.Waypoints[0])
        && Touches(target.Bounds, edge.Waypoints[^1]);

    private static bool Touches(DiagramBounds bounds, DiagramPoint point) =>
        point.X >= bounds.X - Touching && point.X <= bounds.Right + Touching
        && point.Y >= bounds.Y - Touching && point.Y <= bounds.Bottom + Touching;

    private static HashSet<string> Written(FlowNode node, string name) =>
        node.Element.Elements.Where(child => child.IsBpmn(name)).Select(child => child.Text.Trim()).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex ReadableId();

    /// <summary>What Camunda Modeler makes up, such as <c>Activity_0x7k2pq</c>.</summary>
    [GeneratedRegex("^[A-Z][A-Za-z]+_(?=[a-z0-9]*[0-9])[a-z0-9]{7}$")]
    private static partial Regex GeneratedId();
}
