using ProcOS.Bpmn.Hashing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Metadata;

/// <summary>Reads and writes the properties of the process that holds the metadata.</summary>
internal static class MetadataHolder
{
    public static BpmnProcess? Find(BpmnDocument document) =>
        document.Processes.FirstOrDefault(process => process.IsExecutable)
        ?? (document.Processes is [var first, ..] ? first : null);

    /// <summary>The non-blank properties by name; the first where one stands twice.</summary>
    public static Dictionary<string, string> Properties(BpmnDocument document)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in Find(document)?.Element.CamundaExtensions("properties").SelectMany(all => all.Elements) ?? [])
        {
            if (property.LocalName == "property"
                && property.Attribute("name") is { } name
                && !string.IsNullOrWhiteSpace(property.Attribute("value")))
            {
                _ = values.TryAdd(name, property.Attribute("value")!.Trim());
            }
        }

        return values;
    }

    public static BpmnDocument WithProperty(BpmnDocument document, string name, string value)
    {
        if (Find(document)?.Element is not { } process)
        {
            return document;
        }

        var scope = NamespaceScope.Inside(process, NamespaceScope.Inside(document.Root, null));
        var extensions = process.Child("extensionElements");
        var changed = extensions is null
            ? Insert(process, new XmlElement(process.Prefix, "extensionElements", BpmnNamespaces.Model, [], [Holder(scope, name, value)]))
            : process.Replace(extensions, InExtensions(extensions, NamespaceScope.Inside(extensions, scope), name, value));
        return document.WithRoot(document.Root.Replace(process, changed));
    }

    private static XmlElement InExtensions(XmlElement extensions, NamespaceScope scope, string name, string value)
    {
        var holder = extensions.Elements.FirstOrDefault(child => child.LocalName == "properties" && child.IsCamunda);
        if (holder is null)
        {
            return extensions.WithContent([.. extensions.Content, Holder(scope, name, value)]);
        }

        var property = Property(holder, name, value);
        var old = holder.Elements.FirstOrDefault(child => child.LocalName == "property" && child.Attribute("name") == name);
        return extensions.Replace(holder, old is null
            ? holder.WithContent([.. holder.Content, property])
            : holder.Replace(old, property));
    }

    private static XmlElement Holder(NamespaceScope scope, string name, string value)
    {
        var prefix = scope.PrefixOf(BpmnNamespaces.Camunda);
        var holder = new XmlElement(
            prefix ?? "camunda",
            "properties",
            BpmnNamespaces.Camunda,
            prefix is null ? [new XmlAttr("xmlns", "camunda", BpmnNamespaces.Xmlns, BpmnNamespaces.Camunda)] : [],
            []);
        return holder.WithContent([Property(holder, name, value)]);
    }

    private static XmlElement Property(XmlElement holder, string name, string value) =>
        new(holder.Prefix, "property", holder.Namespace, [new XmlAttr("name", name), new XmlAttr("value", value)], []);

    // The schema wants documentation first, then the extension elements.
    private static XmlElement Insert(XmlElement process, XmlElement extensions)
    {
        var head = process.Content.TakeWhile(node => node is not XmlElement element || element.IsBpmn("documentation")).Count();
        return process.WithContent([.. process.Content.Take(head), extensions, .. process.Content.Skip(head)]);
    }
}
