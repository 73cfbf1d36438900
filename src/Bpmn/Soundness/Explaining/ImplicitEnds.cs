using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;

namespace ProcOS.Bpmn.Soundness.Explaining;

/// <summary>Paths that end at another element than an end event, in scopes that have end events.</summary>
internal static class ImplicitEnds
{
    public static IEnumerable<SoundnessProblem> Of(TransitionSystem system)
    {
        foreach (var node in system.Elements)
        {
            if (node.Outgoing.Count == 0 && node.Kind != FlowNodeKind.EndEvent && !node.IsEventSubProcess && !Compensation.Belongs(node, system.Profile)
                && !LinkEvents.IsSource(node, system.Profile) && node.Scope.Nodes.Any(other => other.Kind == FlowNodeKind.EndEvent))
            {
                yield return new SoundnessProblem(
                    ProblemKind.ImplicitEnd,
                    SoundnessProperty.ProperCompletion,
                    node.Element,
                    $"The path ends at {node}, which has no outgoing flow: its token ends there without an end event.",
                    []);
            }
        }
    }
}
