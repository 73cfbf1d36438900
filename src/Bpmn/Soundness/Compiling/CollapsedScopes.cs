using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>Sub-processes whose content is proved sound by itself: around them they are activities of one step.</summary>
internal sealed class CollapsedScopes
{
    private readonly HashSet<FlowNode> _nodes = new(ReferenceEqualityComparer.Instance);

    public int Count => _nodes.Count;

    public void Add(FlowNode subProcess) => _nodes.Add(subProcess);

    public bool Contains(FlowNode node) => _nodes.Contains(node);
}
