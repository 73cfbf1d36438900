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

        var head = element.Content.TakeWhile(IsHead).ToArray();
        var rest = element.Content.Skip(head.Length).ToArray();
        return element.WithContent(
        [
            .. head,
            .. rest.Where(child => IsEnd(child, "incoming")),
            .. missingIn,
            .. rest.Where(child => IsEnd(child, "outgoing")),
            .. missingOut,
            .. rest.Where(child => !IsEnd(child, "incoming") && !IsEnd(child, "outgoing")),
        ]);
    }

    private static XmlElement[] Missing(XmlElement element, string name, IReadOnlyList<SequenceFlow> flows)
    {
        var present = element.Elements
            .Where(child => child.IsBpmn(name))
            .Select(child => BpmnReference.LocalPart(child.Text))
            .ToHashSet();
        return
        [
            .. flows
                .Where(flow => flow.Id.Length > 0 && present.Add(flow.Id))
                .Select(flow => new XmlElement(element.Prefix, name, BpmnNamespaces.Model, [], [new XmlText(flow.Id)])),
        ];
    }

    private static bool InOrder(XmlElement element)
    {
        var ranks = element.Elements.Select(child => child.Namespace != BpmnNamespaces.Model ? 3 : child.LocalName switch
        {
            "documentation" or "extensionElements" or "auditing" or "monitoring" or "categoryValueRef" => 0,
            "incoming" => 1,
            "outgoing" => 2,
            _ => 3,
        }).ToArray();
        return ranks.Zip(ranks.Skip(1)).All(pair => pair.First <= pair.Second);
    }

    // Comments stay with what they precede; only what the schema puts before incoming is the head.
    private static bool IsHead(XmlNode node) => node is not XmlElement element
        || (element.Namespace == BpmnNamespaces.Model && element.LocalName is "documentation" or "extensionElements" or "auditing" or "monitoring" or "categoryValueRef");

    private static bool IsEnd(XmlNode node, string name) => node is XmlElement element && element.IsBpmn(name);
}
