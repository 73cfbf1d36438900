using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>A system in which some sub-processes are one step, and what each of them holds.</summary>
internal sealed record CollapsedSystem(TransitionSystem System, CollapsedScopes Scopes, Func<FlowNode, TransitionSystem> ContentOf);
