namespace ProcOS.Bpmn.Xml;

/// <summary>One attribute. Namespace declarations are attributes of the namespace <see cref="BpmnNamespaces.Xmlns"/>.</summary>
/// <param name="Prefix">As written; empty for none.</param>
public sealed record XmlAttr(string Prefix, string LocalName, string Namespace, string Value)
{
    /// <summary>An attribute without prefix and namespace.</summary>
    public XmlAttr(string name, string value)
        : this(string.Empty, name, string.Empty, value)
    {
    }

    /// <summary>Whether this declares a prefix or the default namespace.</summary>
    public bool IsDeclaration => Namespace == BpmnNamespaces.Xmlns;

    internal bool Is(string uri, string localName) => LocalName == localName && Namespace == uri;
}
