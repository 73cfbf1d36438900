using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Comparing.Properties;

/// <summary>How parts and attributes are called in a report: with the usual prefix of their namespace, whatever the file has.</summary>
internal static class PartNames
{
    private const int MaxLength = 160;

    public static string Of(XmlElement element) => Of(element.Namespace, element.Prefix, element.LocalName);

    public static string Of(XmlAttr attribute) => Of(attribute.Namespace, attribute.Prefix, attribute.LocalName);

    /// <summary>The same for elements of the same name, whatever their prefixes.</summary>
    public static string Key(XmlElement element) => $"{{{element.Namespace}}}{element.LocalName}";

    /// <summary>An element in one line: its text, else its attributes and the names of its children.</summary>
    public static string Describe(XmlElement element)
    {
        var words = new List<string>();
        words.AddRange(element.Attributes.Where(attribute => !attribute.IsDeclaration).Select(attribute => $"{Of(attribute)}={attribute.Value}"));
        words.AddRange(element.Text.Trim() is { Length: > 0 } text ? [text] : element.Elements.Select(child => $"<{Of(child)}>"));
        var line = string.Join(' ', words);
        return line.Length <= MaxLength ? line : line[..MaxLength] + "…";
    }

    private static string Of(string uri, string prefix, string name) => uri switch
    {
        "" or BpmnNamespaces.Model => name,
        BpmnNamespaces.Camunda => $"camunda:{name}",
        BpmnNamespaces.Zeebe => $"zeebe:{name}",
        _ when prefix.Length == 0 => $"{{{uri}}}{name}",
        _ => $"{prefix}:{name}",
    };
}
