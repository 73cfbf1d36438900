using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>Sub-processes whose content is proved sound by itself: around them they are activities of one step.</summary>
internal sealed class CollapsedScopes
{
    private readonly Dictionary<FlowNode, ScopeExits> _exits = new(ReferenceEqualityComparer.Instance);

    public void Add(FlowNode subProcess, ScopeExits exits) => _exits[subProcess] = exits;

    public bool Contains(FlowNode node) => _exits.ContainsKey(node);

    /// <summary>How a collapsed sub-process can end; null for all other nodes.</summary>
    public ScopeExits? ExitsOf(FlowNode node) => _exits.GetValueOrDefault(node);
}
