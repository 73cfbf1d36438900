using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Elements;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;
using ProcOS.Bpmn.Xml;
using static ProcOS.Bpmn.Soundness.Forms.WellFormed;

namespace ProcOS.Bpmn.Soundness.Forms;

/// <summary>What events refer to, and several definitions in one event.</summary>
internal static class EventForms
{
    public static SoundnessProblem? Check(FlowNode node, SoundnessProfile profile)
    {
        if (!node.Kind.IsEvent())
        {
            return null;
        }

        if (profile == SoundnessProfile.Bpmn)
        {
            return node.SharedDefinitionIds.Count > node.SharedDefinitions.Count
                ? IllFormed(node.Element, $"{node} refers to an event definition that is not there. Camunda 7 does not read such references.")
                : null;
        }

        if (node.Kind is FlowNodeKind.IntermediateCatchEvent or FlowNodeKind.BoundaryEvent && node.Meaning(profile).Count == 0)
        {
            return IllFormed(node.Element, $"{node} waits for nothing that Camunda 7 knows: it looks for an event definition in the event itself.");
        }

        return Repeated(node) is { } kind
            ? IllFormed(node.Element, $"{node} has more than one {kind}: Camunda 7 takes one of a kind.")
            : null;
    }

    private static string? Repeated(FlowNode node) => node.EventDefinitions.Count < 2
        ? null
        : node.EventDefinitions
            .Where(definition => EventMeaning.IsTaken(node, definition))
            .GroupBy(definition => definition.LocalName)
            .FirstOrDefault(kind => kind.Count() > 1)?.Key;

    /// <summary>Several definitions of which the specification does not say what they do together.</summary>
    public static SoundnessProblem? Undefined(FlowNode node, SoundnessProfile profile)
    {
        if (!node.Kind.IsEvent() || node.Meaning(profile) is not { Count: > 1 } meaning)
        {
            return null;
        }

        var problem = node.Kind is FlowNodeKind.EndEvent or FlowNodeKind.IntermediateThrowEvent
            ? meaning.Where(Moves).DistinctBy(Thrown).Count() > 1 ? "throws several at once, of which each decides where tokens go: which of them comes first is not defined" : null
            : node.AwaitsAll(profile) && meaning.Any(definition => EventMeaning.IsThrownInside(definition) || definition.LocalName == LinkEvents.Definition)
                ? "awaits all of its events: what becomes of one that is thrown before the others come is not defined"
                : node.Kind != FlowNodeKind.IntermediateCatchEvent && meaning.Any(definition => definition.LocalName == Compensation.Definition)
                    ? "waits for compensation and for another event: what it leads to is not defined" : null;
        return problem is null ? null : new SoundnessProblem(ProblemKind.Undefined, null, node.Element, $"{node} {problem}.", []);
    }

    // Whether it says where tokens go; messages, signals and compensation do not.
    private static bool Moves(XmlElement definition) =>
        definition.LocalName is Catchers.Error or Catchers.Escalation or Transactions.Definition or EndEventElement.Terminate or LinkEvents.Definition;

    private static (string Kind, string? What) Thrown(XmlElement definition) =>
        (definition.LocalName, definition.Attribute("errorRef") ?? definition.Attribute("escalationRef") ?? definition.Attribute("name"));
}
