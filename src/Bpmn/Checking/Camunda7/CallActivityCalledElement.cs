using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>A call activity names what it calls; where the deployed processes are known, it names one of them.</summary>
internal sealed class CallActivityCalledElement() : Rule("camunda7/call-activity-called-element", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var node in run.NodesOf(FlowNodeKind.CallActivity))
        {
            var called = node.CalledElement;
            var caseRef = node.Element.CamundaAttribute("caseRef");
            if (string.IsNullOrWhiteSpace(called) && string.IsNullOrWhiteSpace(caseRef))
            {
                Report(run, node.Element, $"Expected calledElement on {node}, but there is none.");
            }
            else if (called is not null && caseRef is not null)
            {
                Report(run, node.Element, $"Expected either calledElement or camunda:caseRef on {node}, but found both.");
            }
            else if (called is not null
                && run.Options.KnownCalledElements is { } known
                && !IsExpression(called)
                && !known.Contains(called)
                && run.Document.Processes.All(process => process.Id != called))
            {
                Report(run, node.Element, $"Expected {node} to call a known process, but there is no '{called}'.");
            }
        }
    }

    private static bool IsExpression(string text) =>
        text.Contains("${", StringComparison.Ordinal) || text.Contains("#{", StringComparison.Ordinal);
}
