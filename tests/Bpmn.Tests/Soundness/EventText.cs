namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>Event definitions as an engine takes them: with a duration, a message, a signal.</summary>
internal static class EventText
{
    private const string External = " camunda:type='external' camunda:topic='topic'";

    /// <summary>Event definitions beside the process, to which events refer by <c>shared_</c> and the name.</summary>
    public const string SharedDefinitions =
        "<errorEventDefinition id='shared_error' errorRef='E1'/><errorEventDefinition id='shared_error2' errorRef='E2'/>"
        + "<escalationEventDefinition id='shared_escalation' escalationRef='X1'/><compensateEventDefinition id='shared_compensate'/>"
        + "<cancelEventDefinition id='shared_cancel'/><terminateEventDefinition id='shared_terminate'/><signalEventDefinition id='shared_signal' signalRef='S1'/>"
        + "<linkEventDefinition id='shared_link' name='L'/><messageEventDefinition id='shared_message'/>"
        + "<timerEventDefinition id='shared_timer'><timeDuration>PT1H</timeDuration></timerEventDefinition>";

    /// <summary>One after the other, <c>+</c> between; what each refers to stands at the same place.</summary>
    public static string Definitions(string names, string element, string id, string? references)
    {
        var each = references?.Split('+') ?? [];
        return string.Concat(names.Split('+').Select((name, i) =>
            Definition(name, element, id, each.ElementAtOrDefault(i) is { Length: > 0 } reference ? reference : null)));
    }

    /// <param name="element">The element that holds it, such as <c>endEvent</c>.</param>
    /// <param name="id">The id of that element: messages and signals are named by it.</param>
    /// <param name="reference">What it refers to; null for the usual.</param>
    public static string Definition(string name, string element, string id, string? reference) => name switch
    {
        "timer" => "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>",
        "message" => $"<messageEventDefinition messageRef='{reference ?? $"of_{id}"}'{(element is "endEvent" or "intermediateThrowEvent" ? External : string.Empty)}/>",
        "signal" => $"<signalEventDefinition signalRef='{reference ?? "S1"}'/>",
        "condition" => "<conditionalEventDefinition><condition xsi:type='tFormalExpression'>${never == 1}</condition></conditionalEventDefinition>",
        "link" => $"<linkEventDefinition name='{reference}'/>",
        "compensate" => $"<compensateEventDefinition{(reference is null ? string.Empty : $" activityRef='{reference}'")}/>",
        _ when reference is null => $"<{name}EventDefinition/>",
        _ => $"<{name}EventDefinition {name}Ref='{reference}'/>",
    };

    /// <summary>What stands beside the process: the errors, escalations and signals of all models, and the messages of this one.</summary>
    public static string Shared(string key, IEnumerable<string> messages) =>
        "<error id='E0' name='any'/><error id='E1' errorCode='1'/><error id='E2' errorCode='2'/>"
        + "<escalation id='X0' name='any'/><escalation id='X1' escalationCode='1'/><escalation id='X2' escalationCode='2'/>"
        + $"<signal id='S1' name='{key}_signal'/>"
        + string.Concat(messages.Select(id => $"<message id='of_{id}' name='{key}_{id}'/>"));
}
