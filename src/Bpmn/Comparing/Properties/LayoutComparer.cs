using System.Globalization;
using ProcOS.Bpmn.Comparing.Matching;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Comparing.Properties;

/// <summary>Whether an item that both models have is drawn elsewhere, by a tenth of a unit at least, or otherwise.</summary>
internal sealed class LayoutComparer(DiagramView before, DiagramView after)
{
    private const string Absent = "not drawn";

    public IReadOnlyList<PropertyChange> Compare(DiffItem old, DiffItem current)
    {
        var changes = new List<PropertyChange>();
        var (shape, newShape) = (before.Shapes.GetValueOrDefault(old.Id), after.Shapes.GetValueOrDefault(current.Id));
        if (shape is not null || newShape is not null)
        {
            Add(changes, "bounds", Text(shape?.Bounds) ?? Absent, Text(newShape?.Bounds) ?? Absent);
            Add(changes, "label", Text(shape?.Label), Text(newShape?.Label));
            AddMarks(changes, shape?.Element, newShape?.Element);
        }

        var (edge, newEdge) = (before.Edges.GetValueOrDefault(old.Id), after.Edges.GetValueOrDefault(current.Id));
        if (edge is not null || newEdge is not null)
        {
            Add(changes, "waypoints", Text(edge) ?? Absent, Text(newEdge) ?? Absent);
            Add(changes, "label", Text(edge?.Label), Text(newEdge?.Label));
            AddMarks(changes, edge?.Element, newEdge?.Element);
        }

        return changes;
    }

    // Expanded or not, upright or not, colours.
    private static void AddMarks(List<PropertyChange> changes, XmlElement? old, XmlElement? current)
    {
        if (old is null || current is null)
        {
            return;
        }

        foreach (var attribute in old.Attributes.Concat(current.Attributes)
            .Where(attribute => !attribute.IsDeclaration && attribute is not { Namespace: "", LocalName: "id" or "bpmnElement" or "sourceElement" or "targetElement" })
            .DistinctBy(attribute => (attribute.Namespace, attribute.LocalName)))
        {
            Add(
                changes,
                PartNames.Of(attribute),
                old.Attribute(attribute.Namespace, attribute.LocalName),
                current.Attribute(attribute.Namespace, attribute.LocalName));
        }
    }

    private static void Add(List<PropertyChange> changes, string name, string? from, string? to)
    {
        if (from != to)
        {
            changes.Add(new PropertyChange(name, from, to));
        }
    }

    private static string? Text(DiagramBounds? bounds) => bounds is { } box
        ? string.Create(CultureInfo.InvariantCulture, $"{box.X:0.#},{box.Y:0.#} {box.Width:0.#}x{box.Height:0.#}")
        : null;

    private static string? Text(DiagramEdge? edge) => edge is null
        ? null
        : string.Join(' ', edge.Waypoints.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));
}
