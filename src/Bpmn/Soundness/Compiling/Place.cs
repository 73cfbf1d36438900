using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>A place of the transition system.</summary>
/// <param name="Node">The element at which the token waits, or that runs.</param>
/// <param name="Flow">The flow on which it came; null where there is none.</param>
internal sealed record Place(PlaceKind Kind, FlowNode Node, SequenceFlow? Flow)
{
    /// <summary>Whether what stands here keeps its scope alive.</summary>
    public bool HoldsToken => Kind < PlaceKind.Armed;
}
