using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Soundness.Forms;

/// <summary>Structures that have no meaning in a profile, and those whose meaning no profile defines.</summary>
internal static class WellFormed
{
    /// <summary>The first thing that keeps the scope from being proved; null when there is none.</summary>
    public static SoundnessProblem? Check(BpmnDocument document, FlowScope scope, SoundnessProfile profile)
    {
        SoundnessProblem? undefined = null;
        foreach (var inner in scope.SelfAndNested())
        {
            if ((FlowForms.Check(document, inner, profile) ?? StartForms.Check(inner, profile)) is { } problem)
            {
                return problem;
            }

            foreach (var node in inner.Nodes)
            {
                if ((NodeForms.Check(node, profile) ?? EventForms.Check(node, profile)) is { } wrong)
                {
                    return wrong;
                }

                undefined ??= Undefined(node, profile);
            }
        }

        return undefined;
    }

    public static SoundnessProblem IllFormed(XmlElement element, string message) =>
        new(ProblemKind.IllFormed, null, element, message, []);

    private static SoundnessProblem? Undefined(FlowNode node, SoundnessProfile profile) => node.Kind switch
    {
        FlowNodeKind.ComplexGateway =>
            new SoundnessProblem(ProblemKind.Undefined, null, node.Element, $"{node} goes by expressions: what it does is not defined.", []),
        FlowNodeKind.AdHocSubProcess when profile == SoundnessProfile.Camunda7 =>
            new SoundnessProblem(ProblemKind.Undefined, null, node.Element, $"{node} is of a kind that Camunda 7 does not know.", []),
        _ => EventForms.Undefined(node, profile),
    };
}
