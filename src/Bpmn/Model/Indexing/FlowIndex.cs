using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Indexing;

/// <summary>All scopes, nodes and flows of a file: in order, by id and by element.</summary>
internal sealed class FlowIndex
{
    private readonly Dictionary<string, FlowNode> _nodesById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SequenceFlow> _flowsById = new(StringComparer.Ordinal);
    private readonly Dictionary<XmlElement, FlowNode> _nodesByElement = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<XmlElement, FlowScope> _scopesByElement = new(ReferenceEqualityComparer.Instance);

    public FlowIndex(IReadOnlyList<BpmnProcess> processes)
    {
        Scopes = [.. processes.SelectMany(process => process.SelfAndNested())];
        Nodes = [.. Scopes.SelectMany(scope => scope.Nodes)];
        Flows = [.. Scopes.SelectMany(scope => scope.Flows)];
        foreach (var scope in Scopes)
        {
            _ = _scopesByElement.TryAdd(scope.Element, scope);
        }

        foreach (var node in Nodes)
        {
            _ = _nodesById.TryAdd(node.Id, node);
            _ = _nodesByElement.TryAdd(node.Element, node);
        }

        foreach (var flow in Flows)
        {
            _ = _flowsById.TryAdd(flow.Id, flow);
        }
    }

    public IReadOnlyList<FlowScope> Scopes { get; }

    public IReadOnlyList<FlowNode> Nodes { get; }

    public IReadOnlyList<SequenceFlow> Flows { get; }

    public FlowNode? Node(string id) => _nodesById.GetValueOrDefault(id);

    public FlowNode? Node(XmlElement element) => _nodesByElement.GetValueOrDefault(element);

    public SequenceFlow? Flow(string id) => _flowsById.GetValueOrDefault(id);

    public FlowScope? Scope(XmlElement element) => _scopesByElement.GetValueOrDefault(element);
}
