using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>Within one scope a message and a signal is caught once, and a message that is caught has a name; a process starts once by the same condition.</summary>
internal sealed class EventSubscription() : EngineRule("camunda7/event-subscription")
{
    /// <param name="scope">Where it is caught.</param>
    /// <param name="caught">Kind, name, and whether it starts the process.</param>
    public void Add(EngineParse parse, ParsedActivity scope, (string Kind, string Name, bool IsStart) caught, XmlElement element, string? ownerId)
    {
        if (caught is { Kind: "message", Name.Length: 0 })
        {
            parse.Report(this, element, ownerId, $"Expected a name of the message that {element.Called()} catches, but there is none.");
        }

        if ((caught.Kind != "condition" || caught.IsStart) && scope.Subscriptions.Contains(caught))
        {
            parse.Report(this, element, ownerId, $"Expected the {caught.Kind} '{caught.Name}' once in {scope.Element.Called()}, but {ownerId ?? element.Called()} catches it again.");
        }

        scope.Subscriptions.Add(caught);
    }
}
