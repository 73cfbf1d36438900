using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>Where the elements of a system stand in the file: a sub-process before what it holds.</summary>
internal sealed class DocumentOrder
{
    private readonly Dictionary<FlowNode, int> _numbers = new(ReferenceEqualityComparer.Instance);

    public DocumentOrder(TransitionSystem system)
    {
        foreach (var element in system.Elements)
        {
            _numbers[element] = _numbers.Count;
        }
    }

    public int Of(FlowNode element) => _numbers[element];

    /// <summary>Where it stands with which a scope begins; one that begins without a start event begins with nothing that a run names.</summary>
    public int Of(IReadOnlyList<FlowNode> starts) => starts is [var first, ..] ? Of(first) : -1;
}
