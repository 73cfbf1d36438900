using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>What must hold of every verdict, whatever the model.</summary>
internal static class VerdictForm
{
    // What a proof abstracts, by what a model must have for it to be said.
    private static readonly (Func<FlowNode, bool> Has, string Note)[] Abstractions =
    [
        (node => node.Kind == FlowNodeKind.CallActivity, "A call activity is one step"),
        (node => node.IsMultiInstance || node.StandardLoop is not null, "Several instances"),
        (node => node.IsForCompensation, "Compensation is one step"),
        (node => node.Kind == FlowNodeKind.ExclusiveGateway && node.Outgoing.Count > 1, "Data is abstracted"),
        (node => node.Kind is FlowNodeKind.ReceiveTask, "Events come from outside"),
        (node => node is { Kind: FlowNodeKind.BoundaryEvent, AttachedTo: { Kind: FlowNodeKind.ServiceTask, IsForCompensation: false } } && node.Element.Child("timerEventDefinition") is not null, "Activities take time"),
    ];

    public static IEnumerable<string> Faults(BpmnDocument document, SoundnessVerdict verdict, SoundnessOptions options)
    {
        var faults = new List<string>();
        var nodes = NodesOf(document, verdict.Scope).ToArray();
        if (verdict.Status is SoundnessStatus.Sound or SoundnessStatus.Unsound)
        {
            faults.AddRange(Abstractions
                .Where(abstraction => nodes.Any(abstraction.Has) && !verdict.Notes.Any(note => note.StartsWith(abstraction.Note, StringComparison.Ordinal)))
                .Select(abstraction => $"does not say: {abstraction.Note}"));
        }

        if (verdict.Status == SoundnessStatus.Sound && nodes.FirstOrDefault(node => node.Kind == FlowNodeKind.ComplexGateway) is { } complex)
        {
            faults.Add($"sound with {complex}");
        }

        if (verdict.States > 2 * options.MaxStates)
        {
            faults.Add($"{verdict.States} states");
        }

        if ((verdict.Status == SoundnessStatus.Sound) != (verdict.Decisive is null))
        {
            faults.Add("its status does not follow from its problems");
        }

        if (verdict.Decisive is { Kind: ProblemKind.Deadlock or ProblemKind.Unsafe or ProblemKind.Livelock } problem
            && (problem.Message.Length == 0 || problem.Run.Except(nodes.Select(node => node.Id)).Any()))
        {
            faults.Add($"its run is none of the model: {problem.Message}");
        }

        return faults.Select(fault => $"{verdict.Profile} {verdict.Scope} {verdict.Status}: {fault}");
    }

    private static IEnumerable<FlowNode> NodesOf(BpmnDocument document, string scope)
    {
        var processes = document.Processes.Any(process => process.Id == scope)
            ? document.Processes.Where(process => process.Id == scope)
            : document.Processes;
        return processes.SelectMany(process => process.SelfAndNested()).SelectMany(inner => inner.Nodes);
    }
}
