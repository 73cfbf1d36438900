using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking;

/// <summary>How messages name an element that has no view of its own: element, id and name.</summary>
internal static class ElementName
{
    public static string Of(XmlElement element)
    {
        var id = element.Attribute("id");
        var name = element.Attribute("name");
        var known = string.IsNullOrEmpty(id) ? $"{element.LocalName} without id" : $"{element.LocalName} '{id}'";
        return string.IsNullOrWhiteSpace(name) ? known : $"{known} ({name})";
    }
}
