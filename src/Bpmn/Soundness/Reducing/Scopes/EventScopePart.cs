using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Reducing.Scopes;

/// <summary>A part of a system that can be looked at by itself.</summary>
/// <param name="Numbers">For each of its steps the number in the whole system.</param>
/// <param name="Leaving">The steps of the whole system that leave the part, each possible where one of its places holds a token.</param>
internal sealed record EventScopePart(TransitionSystem System, int[] Numbers, IReadOnlyList<int> Leaving);
