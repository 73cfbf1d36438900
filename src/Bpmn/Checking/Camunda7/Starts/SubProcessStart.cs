using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Starts;

/// <summary>A sub-process that no event triggers begins without an event.</summary>
internal sealed class SubProcessStart() : EngineRule("camunda7/sub-process-start")
{
    private static readonly string[] Events =
    [
        "conditionalEventDefinition", "timerEventDefinition", "escalationEventDefinition", "compensateEventDefinition",
        "errorEventDefinition", "messageEventDefinition", "signalEventDefinition",
    ];

    public void Judge(EngineParse parse, XmlElement start, ParsedActivity activity)
    {
        if (start.Elements.Count == 0)
        {
            return;
        }

        foreach (var name in Events)
        {
            if (parse.Only(start, name) is { } definition)
            {
                parse.Report(this, definition, activity.Id, $"Expected {start.Called()} of a plain sub-process to have no {name}, but there is one.");
            }
        }
    }
}
