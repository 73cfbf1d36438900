using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Activities;

/// <summary>A call activity names what it calls; where the deployed processes are known, it names one of them.</summary>
internal sealed class CallActivityCalledElement() : EngineRule("camunda7/call-activity-called-element")
{
    public override void Check(CheckRun run)
    {
        base.Check(run);
        if (run.Options.KnownCalledElements is not { } known)
        {
            return;
        }

        var own = run.Document.Processes.Select(process => process.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var node in run.NodesOf(FlowNodeKind.CallActivity))
        {
            if (node.CalledElement is { } called
                && !called.Contains("${", StringComparison.Ordinal)
                && !called.Contains("#{", StringComparison.Ordinal)
                && !known.Contains(called)
                && !own.Contains(called))
            {
                Report(run, node.Element, $"Expected {node} to call a known process, but there is no '{called}'.");
            }
        }
    }

    public void Judge(EngineParse parse, XmlElement call)
    {
        var called = call.Attribute("calledElement");
        var caseRef = call.CamundaAttribute("caseRef");
        if (called is null && caseRef is null)
        {
            parse.Report(this, call, null, $"Expected calledElement on {call.Called()}, but there is none.");
        }
        else if (called is not null && caseRef is not null)
        {
            parse.Report(this, call, null, $"Expected either calledElement or camunda:caseRef on {call.Called()}, but found both.");
        }

        if (called is not null && call.CamundaAttribute("variableMappingClass") is null)
        {
            parse.Expression(call.CamundaAttribute("variableMappingDelegateExpression"), call, null);
        }

        parse.Expression(called ?? caseRef, call, null);
        Camunda7Rules.CallBinding.Judge(parse, call, called is null ? "case" : "calledElement");
    }
}
