namespace ProcOS.Bpmn.Checking.Style.Events;

/// <summary>An event with several definitions has no symbol of its own, and few engines execute it.</summary>
internal sealed class SingleEventDefinition() : Rule("style/single-event-definition", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var node in run.Nodes)
        {
            if (node.EventDefinitions.Count > 1)
            {
                Report(run, node.Element, $"Expected one event definition on {node}, but there are {node.EventDefinitions.Count}.");
            }
        }
    }
}
