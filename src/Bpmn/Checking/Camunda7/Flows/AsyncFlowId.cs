using ProcOS.Bpmn.Checking.Camunda7.Parsing;

namespace ProcOS.Bpmn.Checking.Camunda7.Flows;

/// <summary>The flows out of an activity after which a job is made have ids.</summary>
internal sealed class AsyncFlowId() : EngineRule("camunda7/async-flow-id")
{
    public void Judge(EngineParse parse, ParsedActivity activity)
    {
        foreach (var flow in activity.Outgoing)
        {
            if (flow.Id() is null)
            {
                parse.Report(this, flow, activity.Id, $"Expected an id on each flow out of {activity.Element.Called()}, which has camunda:asyncAfter, but one has none.");
            }
        }
    }
}
