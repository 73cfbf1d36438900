using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Writing;

/// <summary>Completes <c>incoming</c> and <c>outgoing</c> of flow nodes, in schema order.</summary>
internal static class FlowEnds
{
    public static XmlElement Complete(BpmnDocument document)
    {
        var nodes = document.Nodes.ToDictionary(node => node.Element, ReferenceEqualityComparer.Instance as IEqualityComparer<XmlElement>);
        return Complete(document.Root, nodes);
    }

    // Recursion is bounded: the reader bounds the depth, and the compiler that of its blocks.
    private static XmlElement Complete(XmlElement element, Dictionary<XmlElement, FlowNode> nodes)
    {
        List<XmlNode>? content = null;
        for (var i = 0; i < element.Content.Count; i++)
        {
            if (element.Content[i] is XmlElement child && Complete(child, nodes) is var completed && completed != child)
            {
                content ??= [.. element.Content];
                content[i] = completed;
            }
        }

        var result = content is null ? element : element.WithContent(content);
        return nodes.TryGetValue(element, out var node) ? WithEnds(result, node) : result;
    }

    private static XmlElement WithEnds(XmlElement element, FlowNode node)
    {
        var missingIn = Missing(element, "incoming", node.Incoming);
        var missingOut = Missing(element, "outgoing", node.Outgoing);
        if (missingIn.Length + missingOut.Length == 0 && InOrder(element))
        {
            return element;
        }

        // A node that was read without children may hold white space, which is layout as soon as it has some.
        var others = element.Content
            .Where(child => !IsEnd(child, "incoming") && !IsEnd(child, "outgoing") && child is not XmlText { IsBlank: true })
            .ToArray();
        var head = HeadLength(others);
        return element.WithContent(
        [
            .. others.Take(head),
            .. element.Content.Where(child => IsEnd(child, "incoming")),
            .. missingIn,
            .. element.Content.Where(child => IsEnd(child, "outgoing")),
            .. missingOut,
            .. others.Skip(head),
        ]);
    }

    private static XmlElement[] Missing(XmlElement element, string name, IReadOnlyList<SequenceFlow> flows)
    {
        if (flows.Count == 0)
        {
            return [];
        }

        var present = element.Elements
            .Where(child => child.IsBpmn(name))
            .Select(child => BpmnReference.LocalPart(child.Text))
            .ToHashSet();
        return
        [
            .. flows
                .Select(flow => flow.Id.Trim())
                .Where(id => id.Length > 0 && present.Add(id))
                .Select(id => new XmlElement(element.Prefix, name, BpmnNamespaces.Model, [], [new XmlText(id)])),
        ];
    }

    // What belongs behind is in disorder of its own at times; that is left as it is.
    private static bool InOrder(XmlElement element)
    {
        var last = 0;
        foreach (var child in element.Elements)
        {
            var rank = IsHead(child) ? 0 : IsEnd(child, "incoming") ? 1 : IsEnd(child, "outgoing") ? 2 : 3;
            if (rank < last && (rank > 0 || last < 3))
            {
                return false;
            }

            last = Math.Max(last, rank);
        }

        return true;
    }

    // Up to the last element that the schema puts before incoming: a comment stays with what it precedes.
    private static int HeadLength(XmlNode[] content)
    {
        var length = 0;
        for (var i = 0; i < content.Length && (content[i] is not XmlElement || IsHead(content[i])); i++)
        {
            length = content[i] is XmlElement ? i + 1 : length;
        }

        return length;
    }

    private static bool IsHead(XmlNode node) => node is XmlElement { Namespace: BpmnNamespaces.Model, LocalName: "documentation" or "extensionElements" or "auditing" or "monitoring" or "categoryValueRef" };

    private static bool IsEnd(XmlNode node, string name) => node is XmlElement element && element.IsBpmn(name);
}
