namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>The prefixes that the tables use.</summary>
internal static class SchemaNames
{
    public const string XmlSchema = "http://www.w3.org/2001/XMLSchema";

    /// <summary>The namespace of a name of the tables.</summary>
    public static string Uri(string name) => name.Split(':')[0] switch
    {
        "bpmndi" => BpmnNamespaces.Diagram,
        "di" => BpmnNamespaces.DiagramInterchange,
        "dc" => BpmnNamespaces.DiagramCommon,
        _ => BpmnNamespaces.Model,
    };

    /// <summary>Whether what stands before the first colon is a prefix, not the name of a local element.</summary>
    public static bool HasPrefix(string name) => Uri(name) != BpmnNamespaces.Model;
}
