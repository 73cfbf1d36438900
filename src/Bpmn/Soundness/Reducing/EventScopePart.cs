using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>A part of a system that can be looked at by itself.</summary>
/// <param name="Numbers">For each of its steps the number in the whole system; steps that none of the parts holds join them.</param>
internal sealed record EventScopePart(TransitionSystem System, int[] Numbers);
