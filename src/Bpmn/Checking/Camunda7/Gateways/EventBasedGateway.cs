using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Checking.Camunda7.Walking;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Gateways;

/// <summary>After an event-based gateway come catching events, and no job.</summary>
internal sealed class EventBasedGateway() : EngineRule("camunda7/event-based-gateway")
{
    public void JudgeAsync(EngineParse parse, ParsedActivity gateway)
    {
        if (gateway.IsAsyncAfter)
        {
            parse.Report(this, gateway.Element, null, $"Expected no camunda:asyncAfter on {gateway.Element.Called()}, but there is one.");
        }
    }

    public void Judge(EngineParse parse, ParsedActivity gateway, XmlElement parent)
    {
        foreach (var flow in parent.ElementsNamed("sequenceFlow"))
        {
            if (gateway.Id is null)
            {
                parse.Break(this, gateway.Element, null, "Expected an id on each event-based gateway, but one has none.");
                return;
            }

            // A flow without target finds a neighbour without id.
            var target = flow.Word("targetRef");
            if (flow.Word("sourceRef") != gateway.Id
                || parent.Elements.LastOrDefault(sibling => sibling.Id() == target) is not { } next)
            {
                continue;
            }

            if (next.LocalName == "intermediateCatchEvent")
            {
                if (parse.Find(gateway.FlowScope!, target) is not null)
                {
                    parse.Break(this, gateway.Element, null, $"Expected one flow of event-based gateways into {next.Called()}, but {flow.Called()} is another.");
                }

                CatchEventWalk.Go(parse, next, gateway.FlowScope!, gateway);
            }
            else
            {
                parse.Report(this, gateway.Element, null, $"Expected catching events after {gateway.Element.Called()}, but {flow.Called()} leads to {next.Called()}.");
            }
        }
    }
}
