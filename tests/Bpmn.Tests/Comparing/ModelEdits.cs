using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Tests.Comparing;

/// <summary>Edits of a model, one thing at a time.</summary>
internal static class ModelEdits
{
    /// <summary>The document with every element as <paramref name="change"/> makes it, from the outside in; null removes it.</summary>
    public static BpmnDocument Edit(this BpmnDocument document, Func<XmlElement, XmlElement?> change) =>
        document.WithRoot(Map(document.Root, change)!);

    /// <summary>The document with one attribute of one element set, or removed by null.</summary>
    public static BpmnDocument Set(this BpmnDocument document, XmlElement element, string attribute, string? value) =>
        document.Edit(each => ReferenceEquals(each, element) ? each.With(attribute, value) : each);

    public static XmlElement With(this XmlElement element, string attribute, string? value) => element.WithAttributes(
    [
        .. element.Attributes.Where(each => each.LocalName != attribute || each.Namespace.Length > 0),
        .. value is null ? Array.Empty<XmlAttr>() : [new XmlAttr(attribute, value)],
    ]);

    /// <summary>The document with all ids of its elements made anew, and what refers to them with them.</summary>
    public static BpmnDocument WithNewIds(this BpmnDocument document)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in document.Root.DescendantsAndSelf())
        {
            if (element.Namespace is BpmnNamespaces.Model or BpmnNamespaces.Diagram && element.Attribute("id") is { Length: > 0 } id)
            {
                _ = names.TryAdd(id, $"new_{names.Count}");
            }
        }

        string Of(string value)
        {
            var local = value[(value.LastIndexOf(':') + 1)..].Trim();
            return names.GetValueOrDefault(value.Trim()) ?? names.GetValueOrDefault(local) ?? value;
        }

        return document.Edit(element => element
            .WithAttributes([.. element.Attributes.Select(attribute => attribute.Namespace.Length == 0
                && ((attribute.LocalName == "id" && element.Namespace is BpmnNamespaces.Model or BpmnNamespaces.Diagram) || IsReference(attribute.LocalName))
                    ? attribute with { Value = Of(attribute.Value) }
                    : attribute)])
            .WithContent([.. element.Content.Select(node => node is XmlText text && IsReference(element) ? new XmlText(Of(text.Value)) : node)]));
    }

    private static bool IsReference(XmlElement element) => element.Namespace == BpmnNamespaces.Model
        && (element.LocalName is "incoming" or "outgoing" or "source" or "target" || IsReference(element.LocalName));

    private static bool IsReference(string name) => name is "default" or "bpmnElement"
        || name.EndsWith("Ref", StringComparison.Ordinal)
        || name.EndsWith("Refs", StringComparison.Ordinal);

    private static XmlElement? Map(XmlElement element, Func<XmlElement, XmlElement?> change) => change(element) is not { } changed
        ? null
        : changed.WithContent([.. changed.Content.Select(node => node is XmlElement child ? Map(child, change) : node).OfType<XmlNode>()]);
}
