using System.Globalization;
using ProcOS.Bpmn.Layout;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Fixing;

/// <summary>Puts a parallel gateway between a node and the flows that leave it.</summary>
internal static class SplitInsertion
{
    public static void Insert(BpmnDocument document, FlowNode node, TreeEdits edits)
    {
        var (gateway, flow) = (Free(document, $"{node.Id}_split"), Free(document, $"{node.Id}_to_split"));
        var changes = new TreeEdits();
        foreach (var outgoing in node.Outgoing)
        {
            changes.SetAttribute(outgoing.Element, "sourceRef", gateway);
        }

        XmlElement Bpmn(string name, IReadOnlyList<XmlAttr> attributes, params XmlNode[] content) => new(node.Element.Prefix, name, BpmnNamespaces.Model, attributes, content);
        foreach (var reference in document.ElementsOf("lane").SelectMany(lane => lane.Elements.Where(child => child.IsBpmn("flowNodeRef") && BpmnReference.LocalPart(child.Text) == node.Id)))
        {
            var lane = document.ParentOf(reference)!;
            changes.SetContent(lane, After(lane, reference, Bpmn("flowNodeRef", [], new XmlText(gateway))));
        }

        // The ends of flows are written anew from the flows themselves.
        changes.SetContent(node.Element, [.. node.Element.Content.Where(child => child is not XmlElement { LocalName: "outgoing" } end || !end.IsBpmn("outgoing"))]);
        changes.SetContent(node.Scope.Element, After(node.Scope.Element, node.Element,
            Bpmn("parallelGateway", [new("id", gateway)]),
            Bpmn("sequenceFlow", [new("id", flow), new("sourceRef", node.Id), new("targetRef", gateway)])));
        var changed = changes.Apply(document);
        if (document.Diagram.Shapes.ContainsKey(node.Id))
        {
            changed = BpmnLayout.Apply(changed, []);
        }

        edits.SetContent(document.Root, changed.Root.Content);
    }

    private static IReadOnlyList<XmlNode> After(XmlElement holder, XmlElement child, params XmlElement[] more) =>
        [.. holder.Content.SelectMany(node => ReferenceEquals(node, child) ? [node, .. more] : new[] { node })];

    private static string Free(BpmnDocument document, string wanted)
    {
        var id = wanted;
        for (var number = 2; document.Find(id) is not null; number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}_{number}");
        }

        return id;
    }
}
