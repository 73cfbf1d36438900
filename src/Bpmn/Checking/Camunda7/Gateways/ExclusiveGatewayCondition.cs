using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Gateways;

/// <summary>What the engine demands of the flows out of an exclusive gateway: a condition on each but the default one, none on the default one, none on an only one, and at least one flow. One flow without a condition passes as default when there is no other, which is worth a warning.</summary>
internal sealed class ExclusiveGatewayCondition() : EngineRule("camunda7/exclusive-gateway-condition")
{
    public void Judge(EngineParse parse, ParsedActivity gateway)
    {
        switch (gateway.Outgoing)
        {
            case []:
                parse.Report(this, gateway.Element, null, $"Expected a flow out of {gateway.Element.Called()}, but there is none.");
                break;
            case [var only]:
                if (HasCondition(only))
                {
                    parse.Report(this, gateway.Element, null, $"Expected no condition on the only flow out of {gateway.Element.Called()}, but {only.Called()} has one.");
                }

                break;
            default:
                JudgeSeveral(parse, gateway);
                break;
        }
    }

    // One without a script language is refused, and counts as none.
    private static bool HasCondition(XmlElement flow) =>
        flow.ElementsNamed("conditionExpression").Any(condition => condition.Uri("language") is not "");

    private void JudgeSeveral(EngineParse parse, ParsedActivity gateway)
    {
        var chosen = gateway.Element.Word("default");
        var bare = new List<XmlElement>();
        foreach (var flow in gateway.Outgoing)
        {
            var isDefault = flow.Id() is { } id && id == chosen;
            if (!HasCondition(flow) && !isDefault)
            {
                bare.Add(flow);
            }
            else if (isDefault && HasCondition(flow))
            {
                parse.Report(this, gateway.Element, null, $"Expected no condition on the default flow of {gateway.Element.Called()}, but {flow.Called()} has one.");
            }
        }

        foreach (var flow in bare)
        {
            var message = $"Expected a condition on each flow out of {gateway.Element.Called()} but the default one, but {flow.Called()} has none.";
            if (!string.IsNullOrEmpty(chosen) || bare.Count > 1)
            {
                parse.Report(this, gateway.Element, null, message);
            }
            else
            {
                parse.Warn(this, gateway.Element, null, message);
            }
        }
    }
}
