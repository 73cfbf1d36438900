using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;

namespace ProcOS.Bpmn.Soundness.Compiling.Flows;

/// <summary>The message flows between elements of pools that are proved together: one place each.</summary>
internal sealed class MessageLinks
{
    private const string Definition = "messageEventDefinition";

    private readonly Dictionary<FlowNode, int[]> _sent = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FlowNode, int[]> _received = new(ReferenceEqualityComparer.Instance);
    private readonly List<(FlowNode Source, FlowNode Target)> _links = [];
    private readonly HashSet<FlowNode> _open = new(ReferenceEqualityComparer.Instance);

    private readonly HashSet<FlowNode> _all = new(ReferenceEqualityComparer.Instance);

    /// <param name="pools">Those that are proved together.</param>
    public MessageLinks(BpmnDocument document, IReadOnlyList<FlowScope> pools, SoundnessProfile profile)
    {
        foreach (var flow in document.ElementsOf("messageFlow"))
        {
            var source = Node(document, flow.Attribute("sourceRef"));
            if (Node(document, flow.Attribute("targetRef")) is not { } target || !Receives(target, profile))
            {
                continue;
            }

            if (target.AwaitsAll(profile))
            {
                _ = _all.Add(target);
            }

            if (source is null || !Sends(source, pools, profile) || HasOtherTriggers(target, profile))
            {
                // A pool without content, or what has no step of its own to send with, may send at any time.
                _ = _open.Add(target);
            }
            else
            {
                _links.Add((source, target));
            }
        }
    }

    public bool IsEmpty => _links.Count == 0;

    /// <summary>The places of the messages that the element sends when it is done.</summary>
    public int[] SentBy(FlowNode node) => _sent.GetValueOrDefault(node, []);

    /// <summary>The places of the messages of which the element needs one; empty where they come from outside.</summary>
    public int[] ReceivedBy(FlowNode node) => _received.GetValueOrDefault(node, []);

    /// <summary>Whether the element waits for a message of a pool that is proved along.</summary>
    public bool Waits(FlowNode node) =>
        !_open.Contains(node) && _links.Exists(link => ReferenceEquals(link.Target, node));

    /// <summary>Whether the element needs all of the messages that it can receive, not one of them.</summary>
    public bool AwaitsAll(FlowNode node) => _all.Contains(node);

    /// <summary>The elements whose message the element waits for.</summary>
    public IEnumerable<FlowNode> SendersTo(FlowNode node) =>
        _links.Where(link => ReferenceEquals(link.Target, node)).Select(link => link.Source);

    /// <summary>Whether the sub-process, or something inside of it at any depth, sends or gets a message of a pool that is proved along.</summary>
    public bool Reach(FlowNode subProcess) => _links.Exists(link => IsOf(link.Source, subProcess) || IsOf(link.Target, subProcess));

    /// <summary>Gives each message a place.</summary>
    public void Allocate(SystemBuilder builder)
    {
        foreach (var (source, target) in _links)
        {
            if (!Waits(target) || !builder.HasSite(source) || !builder.HasSite(target))
            {
                continue;
            }

            var place = builder.AddPlace(PlaceKind.Message, source);
            _sent[source] = [.. SentBy(source), place];
            _received[target] = [.. ReceivedBy(target), place];
        }
    }

    private static FlowNode? Node(BpmnDocument document, string? reference) =>
        BpmnReference.LocalPart(reference) is { } id ? document.FindNode(id) : null;

    private static bool IsOf(FlowNode node, FlowNode subProcess) => ReferenceEquals(node, subProcess) || SubProcesses.Holds(subProcess, node);

    private static bool Sends(FlowNode node, IReadOnlyList<FlowScope> pools, SoundnessProfile profile)
    {
        var sends = node.Kind != FlowNodeKind.StartEvent && !node.IsEventSubProcess;
        var around = node;
        for (; around.Scope.Owner is { } owner; around = owner)
        {
            sends &= !Compensation.Handles(around, profile);
        }

        return sends && !Compensation.Handles(around, profile) && pools.Contains(around.Scope);
    }

    // Then the event may come without a message.
    private static bool HasOtherTriggers(FlowNode node, SoundnessProfile profile) =>
        !node.AwaitsAll(profile) && node.Meaning(profile).Any(definition => definition.LocalName != Definition);

    private static bool Receives(FlowNode node, SoundnessProfile profile) => node.Kind switch
    {
        FlowNodeKind.ReceiveTask => true,
        FlowNodeKind.IntermediateCatchEvent or FlowNodeKind.BoundaryEvent or FlowNodeKind.StartEvent =>
            node.Means(Definition, profile),
        _ => false,
    };
}
