using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>A link name leads to one catching event, which no event-based gateway precedes.</summary>
internal sealed class LinkEvent() : EngineRule("camunda7/link-event")
{
    public void JudgeCatch(EngineParse parse, XmlElement element, XmlElement link, bool isAfterGateway)
    {
        if (isAfterGateway)
        {
            parse.Report(this, element, null, $"Expected no catching link after an event-based gateway, but {element.Called()} is one.");
        }

        if (link.Attribute("name") is not { } name)
        {
            // The schema has said so; the engine does not go on.
            parse.End();
        }
        else if (!parse.LinkTargets.TryAdd(name, element.Id()))
        {
            parse.Report(this, element, null, $"Expected one catching event of the link '{name}', but {element.Called()} is another.");
        }
    }

    public static void NoteThrow(EngineParse parse, XmlElement element, XmlElement link)
    {
        if (element.Id() is { } id)
        {
            parse.LinkSources[id] = link.Attribute("name") ?? string.Empty;
        }
    }

    public void JudgeTarget(EngineParse parse, XmlElement flow, string name) => parse.Report(
        this, flow, null, $"Expected a catching event of the link '{name}', to which {flow.Called()} leads, but there is none.");
}
