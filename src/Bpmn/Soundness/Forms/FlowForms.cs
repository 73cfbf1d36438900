using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using static ProcOS.Bpmn.Soundness.Forms.WellFormed;

namespace ProcOS.Bpmn.Soundness.Forms;

/// <summary>Sequence flows that lead from or to where none may.</summary>
internal static class FlowForms
{
    public static SoundnessProblem? Check(BpmnDocument document, FlowScope scope, SoundnessProfile profile)
    {
        foreach (var flow in scope.Flows)
        {
            if (flow.Source is null || flow.Target is null)
            {
                return IllFormed(flow.Element, $"The flow '{flow.Id}' {EndProblem(document, flow)}.");
            }

            if (Between(flow.Source, flow.Target, profile) is { } problem)
            {
                return IllFormed(flow.Element, $"The flow '{flow.Id}' {problem}");
            }
        }

        return null;
    }

    private static string? Between(FlowNode source, FlowNode target, SoundnessProfile profile) => (source, target) switch
    {
        (_, { Kind: FlowNodeKind.BoundaryEvent }) => $"leads into {target}, which only its activity begins.",
        (_, { IsEventSubProcess: true }) => $"leads into {target}, which only its event begins.",
        ({ IsEventSubProcess: true }, _) => $"leads out of {source}, after which its scope goes on by itself.",
        (_, { Kind: FlowNodeKind.StartEvent }) when profile == SoundnessProfile.Bpmn =>
            $"leads into {target}. Camunda 7 accepts it and goes on behind the event.",
        ({ Kind: FlowNodeKind.EndEvent }, _) when profile == SoundnessProfile.Bpmn => $"leads out of {source}.",
        ({ Kind: FlowNodeKind.EventBasedGateway }, _) when !EventGateways.Awaits(target, profile) =>
            $"leads from {source} to {target}, which waits for no event.",
        ({ Kind: FlowNodeKind.EventBasedGateway }, { Kind: FlowNodeKind.ReceiveTask }) when profile == SoundnessProfile.Camunda7 =>
            $"leads from {source} to {target}: Camunda 7 takes only catching events there. The profile bpmn takes receive tasks too.",
        ({ Kind: FlowNodeKind.EventBasedGateway }, { Kind: FlowNodeKind.ReceiveTask }) when target.Scope.Nodes.Any(node => ReferenceEquals(node.AttachedTo, target)) =>
            $"leads from {source} to {target}, which may have no boundary events there.",
        _ => null,
    };

    private static string EndProblem(BpmnDocument document, SequenceFlow flow)
    {
        var (name, id) = flow.Source is null ? ("source", flow.SourceId) : ("target", flow.TargetId);
        if (id is null || document.FindNode(id) is not { } node)
        {
            return $"has no {name}";
        }

        return ReferenceEquals(Root(node.Scope), Root(flow.Scope))
            ? $"has its {name} in another scope: it crosses the border of a sub-process"
            : $"has its {name} in another pool";
    }

    private static FlowScope Root(FlowScope scope)
    {
        while (scope.Owner is { } owner)
        {
            scope = owner.Scope;
        }

        return scope;
    }
}
