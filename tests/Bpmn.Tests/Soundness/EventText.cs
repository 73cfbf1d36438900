namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>Event definitions as an engine takes them: with a duration, a message, a signal.</summary>
internal static class EventText
{
    private const string External = " camunda:type='external' camunda:topic='topic'";

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
