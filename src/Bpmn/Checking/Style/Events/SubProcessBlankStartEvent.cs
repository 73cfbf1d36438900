namespace ProcOS.Bpmn.Checking.Style.Events;

/// <summary>A sub-process starts when a token reaches it, not on an event of its own.</summary>
internal sealed class SubProcessBlankStartEvent() : Rule("style/sub-process-blank-start-event", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var start in run.NodesOf(Model.FlowNodeKind.StartEvent))
        {
            if (start.Scope.Owner is { IsEventSubProcess: false } owner && start.EventDefinitions.Count > 0)
            {
                Report(run, start.Element, $"Expected no event definition on {start}, as {owner} starts by its incoming flow, but there is one.");
            }
        }
    }
}
