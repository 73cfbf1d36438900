using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>The engine wants at most one none or timer start in a process, and one start in a sub-process.</summary>
internal sealed class MultipleStartEvents() : Rule("camunda7/multiple-start-events", Severity.Error)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options)
    {
        foreach (var scope in document.Scopes.Where(scope => scope is not BpmnProcess { IsExecutable: false }))
        {
            var starts = scope.Nodes.Where(node => node.Kind == FlowNodeKind.StartEvent && (scope.Owner is not null || IsExclusive(node)));
            foreach (var further in starts.Skip(1))
            {
                yield return At(further.Element, scope.Owner is null
                    ? $"Expected one none or timer start event in process '{scope.Id}', but {further} is another."
                    : $"Expected one start event in {scope.Owner}, but {further} is another.");
            }
        }
    }

    private static bool IsExclusive(FlowNode start) => start.EventDefinitions.Count == 0 || start.Has("timerEventDefinition");
}
