using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>An intermediate event catches a timer, signal, message, link or condition.</summary>
internal sealed class CatchEventType() : EngineRule("camunda7/catch-event-type")
{
    public void Judge(EngineParse parse, XmlElement element) => parse.Report(
        this, element, null, $"Expected {element.Called()} to catch a timer, signal, message, link or condition, but it does not.");
}
