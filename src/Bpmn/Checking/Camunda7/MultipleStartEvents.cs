using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>The engine wants at most one none or timer start in a process, and one start in a sub-process.</summary>
internal sealed class MultipleStartEvents() : Rule("camunda7/multiple-start-events", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var scope in run.Scopes)
        {
            if (scope is BpmnProcess { IsExecutable: false })
            {
                continue;
            }

            var starts = scope.Nodes.Where(node => node.Kind == FlowNodeKind.StartEvent && (scope.Owner is not null || IsExclusive(node)));
            foreach (var further in starts.Skip(1))
            {
                Report(run, further.Element, scope.Owner is null
                    ? $"Expected one none or timer start event in process '{scope.Id}', but {further} is another."
                    : $"Expected one start event in {scope.Owner}, but {further} is another.");
            }
        }
    }

    private static bool IsExclusive(FlowNode start) => start.EventDefinitions.Count == 0 || start.Has("timerEventDefinition");
}
