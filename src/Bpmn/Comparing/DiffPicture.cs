using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Comparing;

/// <summary>
/// The new model as a picture in which the differences are coloured; what was removed is drawn where it was. Only what
/// has a place in a diagram can be shown.
/// </summary>
public static class DiffPicture
{
    /// <summary>The colour of each kind, as CSS writes it.</summary>
    public static IReadOnlyDictionary<ChangeKind, string> Colours { get; } = new Dictionary<ChangeKind, string>
    {
        [ChangeKind.Added] = "#1a7f37",
        [ChangeKind.Removed] = "#c62828",
        [ChangeKind.Changed] = "#b26a00",
        [ChangeKind.Moved] = "#1565c0",
        [ChangeKind.Rerouted] = "#7b1fa2",
        [ChangeKind.Layout] = "#78909c",
    };

    public static string Render(BpmnDocument before, BpmnDocument after, ModelDiff diff)
    {
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in diff.Changes.Where(change => change.Id.Length > 0))
        {
            // The first kind of several tells most.
            _ = colours.TryAdd(change.Id, Colours[change.Kind]);
        }

        return SvgRenderer.Render(WithRemoved(before, after, diff), new SvgOptions { Highlight = colours });
    }

    // Elements and shapes side by side under the root: a picture asks for no more order.
    private static BpmnDocument WithRemoved(BpmnDocument before, BpmnDocument after, ModelDiff diff)
    {
        var removed = diff.Of(ChangeKind.Removed).Select(change => change.Id).Where(id => id.Length > 0 && after.Find(id) is null).ToHashSet();
        var shapes = before.Diagram.Shapes.Values.Where(shape => removed.Contains(shape.ElementId)).Select(shape => shape.Element)
            .Concat(before.Diagram.Edges.Values.Where(edge => removed.Contains(edge.ElementId)).Select(edge => edge.Element))
            .ToArray();
        if (shapes.Length == 0)
        {
            return after;
        }

        var elements = removed.Select(before.Find).OfType<XmlElement>().Select(element => Bare(element, removed));
        var process = new XmlElement(string.Empty, "process", BpmnNamespaces.Model, [], [.. elements]);
        var plane = new XmlElement(string.Empty, "BPMNPlane", BpmnNamespaces.Diagram, [], shapes);
        var diagram = new XmlElement(string.Empty, "BPMNDiagram", BpmnNamespaces.Diagram, [], [plane]);
        return after.WithRoot(after.Root.WithContent([.. after.Root.Content, process, diagram]));
    }

    // What was inside and stayed elsewhere must not stand there twice.
    private static XmlElement Bare(XmlElement element, HashSet<string> removed) => element.WithContent(
        [.. element.Content.Where(node => node is not XmlElement child || !FlowNodeKinds.TryParse(child.LocalName, out _) && !(child.Attribute("id") is { } id && removed.Contains(id)))]);
}
