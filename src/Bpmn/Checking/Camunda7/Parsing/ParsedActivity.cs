using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Parsing;

/// <summary>An activity, event or gateway as the engine builds it, or the process around; all of them are scopes.</summary>
internal sealed class ParsedActivity(string? id, XmlElement element, ParsedActivity? flowScope, ParsedKind kind)
{
    /// <summary>What the engine adds to the id of an activity for the loop around it.</summary>
    public const string BodySuffix = "#multiInstanceBody";

    /// <summary>Null where the file gives none.</summary>
    public string? Id { get; } = id;

    public XmlElement Element { get; } = element;

    /// <summary>What holds it; null for the process.</summary>
    public ParsedActivity? FlowScope { get; } = flowScope;

    public ParsedKind Kind { get; set; } = kind;

    /// <summary>Where its event is caught; null for what catches none.</summary>
    public ParsedActivity? EventScope { get; set; }

    public List<ParsedActivity> Children { get; } = [];

    /// <summary>The sequence flows that it was given as their source.</summary>
    public List<XmlElement> Outgoing { get; } = [];

    /// <summary>What is caught in this scope by which activity: kind, name, and whether it starts the process.</summary>
    public List<(string? OwnerId, (string Kind, string? Name, bool IsStart) Caught)> Subscriptions { get; } = [];

    /// <summary>The escalation codes that are caught in this scope, null for all, and whether an event sub-process does.</summary>
    public List<(string? Code, bool BySubProcess)> Escalations { get; } = [];

    /// <summary>What compensation refers to and was not there yet, with the definition that refers and its event.</summary>
    public List<(string Id, XmlElement Definition, string? OwnerId)> Backlog { get; } = [];

    /// <summary>Whether a job is made before or after it.</summary>
    public bool IsAsync { get; set; }

    public bool IsAsyncAfter { get; set; }

    public bool IsMultiInstance { get; set; }

    public bool IsTriggeredByEvent { get; set; }

    public bool HasStart { get; set; }

    public bool IsCompensationHandler { get; set; }

    /// <summary>What compensates this activity; null for nothing.</summary>
    public ParsedActivity? CompensationHandler { get; set; }

    /// <summary>Whether flows and references end at its border.</summary>
    public bool IsSubProcessScope => Kind is ParsedKind.Process or ParsedKind.SubProcess or ParsedKind.Transaction;

    /// <summary>The body around it where it is done several times, else itself.</summary>
    public ParsedActivity Outer => IsMultiInstance ? FlowScope! : this;

    /// <summary>The nearest process or sub-process around.</summary>
    public ParsedActivity Level
    {
        get
        {
            var scope = FlowScope!;
            while (!scope.IsSubProcessScope)
            {
                scope = scope.FlowScope!;
            }

            return scope;
        }
    }

    /// <summary>The id of the body around what is done several times, as the engine makes it.</summary>
    public static string BodyId(string? id) => $"{id ?? "null"}{BodySuffix}";

    public bool IsInside(ParsedActivity scope)
    {
        for (var at = FlowScope; at is not null; at = at.FlowScope)
        {
            if (at == scope)
            {
                return true;
            }
        }

        return false;
    }
}
