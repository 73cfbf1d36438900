using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>A boundary event catches something at an activity of its own scope; an escalation only at what can throw one.</summary>
internal sealed class BoundaryEvent() : EngineRule("camunda7/boundary-event")
{
    /// <returns>What it sits on; null when there is nothing.</returns>
    public ParsedActivity? Host(EngineParse parse, XmlElement element, ParsedActivity scope)
    {
        var reference = element.Word("attachedToRef");
        var host = parse.FindAtLevel(scope, reference);
        if (host is null)
        {
            parse.Report(this, element, null, string.IsNullOrEmpty(reference)
                ? $"Expected attachedToRef on {element.Called()}, but there is none."
                : $"Expected {element.Called()} on an activity of the same scope, but '{reference}' is none.");
            parse.End();
        }

        return host;
    }

    public bool MayCatchEscalation(EngineParse parse, XmlElement element, ParsedActivity host)
    {
        if (host.Kind is ParsedKind.SubProcess or ParsedKind.Transaction or ParsedKind.UserTask
            || (host.Kind == ParsedKind.CallActivity && host.Element.Attribute("calledElement") is not null))
        {
            return true;
        }

        parse.Report(this, element, null, $"Expected {element.Called()}, which catches an escalation, on a sub-process, call activity or user task, but it is on {host.Element.Called()}.");
        return false;
    }

    public void JudgeType(EngineParse parse, XmlElement element) => parse.Report(
        this, element, null, $"Expected {element.Called()} to catch something that boundary events can catch, but it does not.");
}
