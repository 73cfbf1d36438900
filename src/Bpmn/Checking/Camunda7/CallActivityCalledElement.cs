using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>A call activity names what it calls; where the deployed processes are known, it names one of them.</summary>
internal sealed class CallActivityCalledElement() : Rule("camunda7/call-activity-called-element", Severity.Error)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options)
    {
        var own = document.Processes.Select(process => process.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var node in document.Nodes.Where(node => node.Kind == FlowNodeKind.CallActivity))
        {
            var called = node.CalledElement;
            var caseRef = node.Element.CamundaAttribute("caseRef");
            if (string.IsNullOrWhiteSpace(called) && string.IsNullOrWhiteSpace(caseRef))
            {
                yield return At(node.Element, $"Expected calledElement on {node}, but there is none.");
            }
            else if (called is not null && caseRef is not null)
            {
                yield return At(node.Element, $"Expected either calledElement or camunda:caseRef on {node}, but found both.");
            }
            else if (called is not null
                && options.KnownCalledElements is { } known
                && !IsExpression(called)
                && !known.Contains(called)
                && !own.Contains(called))
            {
                yield return At(node.Element, $"Expected {node} to call a known process, but there is no '{called}'.");
            }
        }
    }

    private static bool IsExpression(string text) =>
        text.Contains("${", StringComparison.Ordinal) || text.Contains("#{", StringComparison.Ordinal);
}
