using ProcOS.Bpmn.Checking.Fixing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Elements;

/// <summary>Errors, escalations, messages and signals of the file are named, used, and there once for each name.</summary>
internal sealed class Global() : Rule("style/global", Severity.Info)
{
    private static readonly (string Element, string Reference, string[] Holders)[] Kinds =
    [
        ("error", "errorRef", ["errorEventDefinition"]),
        ("escalation", "escalationRef", ["escalationEventDefinition"]),
        ("message", "messageRef", ["messageEventDefinition", "messageFlow", "receiveTask", "sendTask"]),
        ("signal", "signalRef", ["signalEventDefinition"]),
    ];

    public override bool CanFix => true;

    public override void Check(CheckRun run)
    {
        foreach (var (kind, reference, holders) in Kinds)
        {
            var elements = run.ElementsOf(kind);
            if (elements.Count > 0)
            {
                var used = Array.ConvertAll(holders, run.ElementsOf)
                    .SelectMany(found => found)
                    .Select(holder => BpmnReference.LocalPart(holder.Attribute(reference)))
                    .ToHashSet(StringComparer.Ordinal);
                Judge(run, elements, used);
            }
        }
    }

    /// <summary>Drops an element to which nothing in the file refers; a name cannot be made up.</summary>
    public override void Fix(BpmnDocument document, XmlElement element, TreeEdits edits)
    {
        if (element.Attribute("id") is { } id && !document.Root.DescendantsAndSelf().Any(other => FlowRemoval.RefersTo(other, id)))
        {
            edits.Remove(element);
        }
    }

    private void Judge(CheckRun run, IReadOnlyList<XmlElement> elements, HashSet<string?> used)
    {
        foreach (var element in elements)
        {
            var name = element.Attribute("name");
            if (name is not null && Label.IsBlank(name))
            {
                Report(run, element, $"Expected a name on {ElementName.Of(element)}, but it is empty.");
            }

            if (!used.Contains(element.Attribute("id")))
            {
                Report(run, element, $"Expected {ElementName.Of(element)} to be used, but nothing refers to it.");
            }

            if (elements.Count(other => other.Attribute("name") == name) > 1)
            {
                Report(run, element, name is null
                    ? $"Expected a name on {ElementName.Of(element)}, but it has none and is not the only one."
                    : $"Expected one {element.LocalName} with the name '{name}', but {ElementName.Of(element)} is not the only one.");
            }
        }
    }
}
