using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;
using static ProcOS.Bpmn.Soundness.Forms.WellFormed;

namespace ProcOS.Bpmn.Soundness.Forms;

/// <summary>Start events: which a scope must have, and how many.</summary>
internal static class StartForms
{
    public static SoundnessProblem? Check(FlowScope scope, SoundnessProfile profile)
    {
        var ofEvent = scope.Owner is { IsEventSubProcess: true };
        if (!ofEvent && profile == SoundnessProfile.Bpmn)
        {
            return null;
        }

        var starts = scope.Nodes.Where(node => node.Kind == FlowNodeKind.StartEvent).ToArray();
        return ofEvent ? OfEvent(scope.Owner!, starts, profile) : OfEngine(scope, starts);
    }

    private static SoundnessProblem? OfEvent(FlowNode subProcess, FlowNode[] starts, SoundnessProfile profile) => starts switch
    {
        [] => IllFormed(subProcess.Element, $"{subProcess} has no start event: nothing can begin it."),
        [var start] when start.Meaning(profile).Count == 0 => IllFormed(start.Element, $"{start} has no trigger: nothing can begin {subProcess}."),
        [_] => null,
        _ => IllFormed(starts[1].Element, $"{subProcess} has {starts.Length} start events: one alone may begin it."),
    };

    private static SoundnessProblem? OfEngine(FlowScope scope, FlowNode[] starts)
    {
        var none = starts.Where(start => start.Meaning(SoundnessProfile.Camunda7).Count == 0).ToArray();
        return scope switch
        {
            { Owner.Kind: FlowNodeKind.AdHocSubProcess } => null,
            _ when starts.Length == 0 => IllFormed(scope.Element, $"{Name(scope)} has no start event: Camunda 7 needs one. In the profile bpmn the nodes without input begin."),
            _ when none.Length > 1 => IllFormed(none[1].Element, $"{Name(scope)} has {none.Length} none start events: Camunda 7 allows one. In the profile bpmn they are alternatives."),
            { Owner: not null } when none.Length == 0 => IllFormed(starts[0].Element, $"{scope.Owner} has no none start event: Camunda 7 needs one."),
            _ => null,
        };
    }

    private static string Name(FlowScope scope) => ElementName.Of(scope.Element);
}
