using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>Within one scope a message and a signal is caught once, and a message that is caught has a name; a process starts once by the same condition.</summary>
internal sealed class EventSubscription() : EngineRule("camunda7/event-subscription")
{
    /// <param name="scope">Where it is caught.</param>
    public void Message(EngineParse parse, XmlElement definition, ParsedActivity activity, ParsedActivity scope)
    {
        if (Camunda7Rules.MessageReference.Judge(parse, definition, activity.Id, out var name))
        {
            Camunda7Rules.ElementId.JudgeBoundary(parse, definition, activity);
            Add(parse, scope, ("message", name, false), definition, activity.Id);
        }
    }

    /// <param name="scope">Where it is caught.</param>
    public void Signal(EngineParse parse, XmlElement definition, ParsedActivity activity, ParsedActivity scope)
    {
        if (Camunda7Rules.SignalReference.Judge(parse, definition, activity.Id, isThrowing: false) is { } name)
        {
            Camunda7Rules.ElementId.JudgeBoundary(parse, definition, activity);
            Add(parse, scope, ("signal", name, false), definition, activity.Id);
        }
    }

    /// <param name="scope">Where it is caught.</param>
    public void Condition(EngineParse parse, XmlElement definition, ParsedActivity activity, ParsedActivity scope)
    {
        if (Camunda7Rules.ConditionalEvent.Judge(parse, definition, activity.Id) is { } condition)
        {
            Add(parse, scope, ("condition", condition, false), definition, activity.Id);
        }
    }

    /// <param name="scope">Where it is caught.</param>
    /// <param name="caught">Kind, name, and whether it starts the process; only messages may have no name.</param>
    /// <param name="ownerId">What catches it: where ids are missing the engine keeps the last.</param>
    public void Add(EngineParse parse, ParsedActivity scope, (string Kind, string? Name, bool IsStart) caught, XmlElement element, string? ownerId)
    {
        var isMessage = caught.Kind == "message";
        if (isMessage && XmlText.IsWhiteSpace(caught.Name))
        {
            parse.Report(this, element, ownerId, $"Expected a name of the message that {element.Called()} catches, but there is none.");
        }

        foreach (var (_, other) in scope.Subscriptions)
        {
            if (isMessage && other.Kind == caught.Kind && (other.Name is null || caught.Name is null))
            {
                // What has no name cannot be compared; the engine does not go on.
                parse.End();
            }
            else if (other == caught && (caught.Kind != "condition" || caught.IsStart))
            {
                parse.Report(this, element, ownerId, $"Expected the {caught.Kind} '{caught.Name}' once in {scope.Element.Called()}, but {ownerId ?? element.Called()} catches it again.");
            }
        }

        if (caught.IsStart)
        {
            Camunda7Rules.TextLength.JudgeSubscription(parse, element, ownerId, caught.Kind == "condition" ? null : caught.Name);
        }

        _ = scope.Subscriptions.RemoveAll(other => other.OwnerId == ownerId);
        scope.Subscriptions.Add((ownerId, caught));
    }
}
