namespace ProcOS.Bpmn.Checking.Style.Events;

/// <summary>An event sub-process starts on an event: its start says on which.</summary>
internal sealed class EventSubProcessTypedStartEvent() : Rule("style/event-sub-process-typed-start-event", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var start in run.NodesOf(Model.FlowNodeKind.StartEvent))
        {
            if (start.Scope.Owner is { IsEventSubProcess: true } owner && start.EventDefinitions.Count == 0)
            {
                Report(run, start.Element, $"Expected an event definition on {start}, as it starts the event sub-process {owner}, but there is none.");
            }
        }
    }
}
