using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Soundness;

/// <summary>
/// What an event waits for or throws. By the specification that is all that it holds or refers to. An engine does not read
/// references, and takes the first that it looks for in an event of that kind.
/// </summary>
internal static class EventMeaning
{
    private const string Suffix = "EventDefinition";

    private static readonly string[] Thrown = ["link", "signal", "compensate", "message", "escalation"];
    private static readonly string[] Caught = ["timer", "signal", "message", "link", "conditional"];
    private static readonly string[] Ending = ["error", "cancel", "terminate", "message", "signal", "compensate", "escalation"];
    private static readonly string[] OnBorder = ["timer", "error", "signal", "cancel", "compensate", "message", "escalation", "conditional"];
    private static readonly string[] StartingProcess = ["timer", "message", "signal", "conditional"];
    private static readonly string[] StartingInside = ["error", "message", "signal", "timer", "compensate", "escalation", "conditional"];

    /// <summary>Elements such as <c>timerEventDefinition</c>; empty for none events and other kinds.</summary>
    public static IReadOnlyList<XmlElement> Meaning(this FlowNode node, SoundnessProfile profile)
    {
        var own = node.EventDefinitions;
        if (profile == SoundnessProfile.Bpmn)
        {
            return node.SharedDefinitions.Count == 0 ? own : [.. own, .. node.SharedDefinitions];
        }

        if (own.Count == 0)
        {
            return own;
        }

        var first = own.Where(definition => IsTaken(node, definition)).MinBy(definition => Rank(node, definition));
        return first is null ? [] : own.Count == 1 ? own : [first];
    }

    /// <summary>Whether the event waits for, or throws, what is defined so.</summary>
    public static bool Means(this FlowNode node, string definition, SoundnessProfile profile)
    {
        foreach (var meant in node.Meaning(profile))
        {
            if (meant.LocalName == definition)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the event happens only when all that it waits for has come, not with the first of it.</summary>
    public static bool AwaitsAll(this FlowNode node, SoundnessProfile profile) =>
        node.Kind.IsEvent() && node.Element.Attribute("parallelMultiple") is "true" or "1"
        && node.Meaning(profile).Count > 1;

    /// <summary>Whether what the event waits for need not be thrown inside of its activity or scope.</summary>
    public static bool IsFromOutside(this FlowNode node, SoundnessProfile profile) =>
        node.Meaning(profile) is var meaning && (meaning.Count == 0 || meaning.Any(definition => !IsThrownInside(definition)));

    /// <summary>Whether it comes from what runs in the activity or scope.</summary>
    public static bool IsThrownInside(XmlElement definition) =>
        definition.LocalName is Catchers.Error or Catchers.Escalation or Compensation.Definition or Transactions.Definition;

    /// <summary>Whether an engine looks for such a definition in an event of that kind.</summary>
    public static bool IsTaken(FlowNode node, XmlElement definition) => Rank(node, definition) >= 0;

    private static int Rank(FlowNode node, XmlElement definition)
    {
        var looked = node.Kind switch
        {
            FlowNodeKind.StartEvent => node.Scope.Owner is null ? StartingProcess : StartingInside,
            FlowNodeKind.IntermediateCatchEvent => Caught,
            FlowNodeKind.IntermediateThrowEvent => Thrown,
            FlowNodeKind.EndEvent => Ending,
            _ => OnBorder,
        };
        return Array.FindIndex(looked, name => definition.LocalName.Length == name.Length + Suffix.Length
            && definition.LocalName.StartsWith(name, StringComparison.Ordinal));
    }
}
