using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Activities;

/// <summary>A business rule task that names a decision says which version where it is bound to one, and how the result is mapped by a name that there is.</summary>
internal sealed class DecisionReference() : EngineRule("camunda7/decision-reference")
{
    public void Judge(EngineParse parse, XmlElement task)
    {
        parse.Expression(task.CamundaAttribute("decisionRef"), task, null);
        Camunda7Rules.CallBinding.Judge(parse, task, "decisionRef");
        if (task.CamundaAttribute("mapDecisionResult") is { } mapper
            && mapper is not ("singleEntry" or "singleResult" or "collectEntries" or "resultList"))
        {
            parse.Report(this, task, null, $"Expected singleEntry, singleResult, collectEntries or resultList in camunda:mapDecisionResult of {task.Called()}, but found '{mapper}'.");
        }
    }
}
