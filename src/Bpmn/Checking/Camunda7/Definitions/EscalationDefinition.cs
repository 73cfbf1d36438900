using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>An escalation has an id.</summary>
internal sealed class EscalationDefinition() : EngineRule("camunda7/escalation-definition")
{
    public void Judge(EngineParse parse, XmlElement escalation)
    {
        if (escalation.Id() is { } id)
        {
            parse.Definitions.Escalations[id] = escalation.Attribute("escalationCode") is { Length: > 0 } code ? code : null;
        }
        else
        {
            parse.Report(this, escalation, null, "Expected an id on each escalation, but one has none.");
        }
    }
}
