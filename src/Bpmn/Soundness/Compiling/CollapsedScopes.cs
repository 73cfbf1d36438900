using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>Sub-processes whose content is proved sound by itself: around them they are activities of one step.</summary>
internal sealed class CollapsedScopes
{
    private readonly Dictionary<FlowNode, bool> _nodes = new(ReferenceEqualityComparer.Instance);

    public int Count => _nodes.Count;

    /// <param name="endsTwice">Whether two tokens may come to one end event inside.</param>
    public void Add(FlowNode subProcess, bool endsTwice) => _nodes.Add(subProcess, endsTwice);

    public bool Contains(FlowNode node) => _nodes.ContainsKey(node);

    /// <summary>Whether it is one in which two tokens may come to one end event.</summary>
    public bool EndsTwice(FlowNode node) => _nodes.GetValueOrDefault(node);
}
