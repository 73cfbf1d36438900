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
}
