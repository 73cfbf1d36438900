namespace ProcOS.Bpmn.Xml;

/// <summary>
/// One element, immutable. Prefixes, declarations and unknown content stay as they were read, so that writing drops
/// nothing; there is no way up, so that a changed tree shares what did not change.
/// </summary>
public sealed class XmlElement : XmlNode
{
    private IReadOnlyList<XmlElement>? _elements;

    public XmlElement(
        string prefix,
        string localName,
        string uri,
        IReadOnlyList<XmlAttr> attributes,
        IReadOnlyList<XmlNode> content,
        int line = 0,
        int column = 0)
    {
        Prefix = prefix;
        LocalName = localName;
        Namespace = uri;
        Attributes = attributes;
        Content = content;
        Line = line;
        Column = column;
    }

    /// <summary>As written; empty for none.</summary>
    public string Prefix { get; }

    public string LocalName { get; }

    public string Namespace { get; }

    public IReadOnlyList<XmlAttr> Attributes { get; }

    public IReadOnlyList<XmlNode> Content { get; }

    /// <summary>1-based; 0 where the element was not read from a file.</summary>
    public int Line { get; }

    /// <summary>1-based; 0 where the element was not read from a file.</summary>
    public int Column { get; }

    /// <summary>The child elements; the same list as <see cref="Content"/> where there is nothing else.</summary>
    public IReadOnlyList<XmlElement> Elements => _elements ??= Content as XmlElement[] ?? [.. Content.OfType<XmlElement>()];

    /// <summary>The text directly inside, not that of nested elements.</summary>
    public string Text => Content switch
    {
        [] => string.Empty,
        [XmlText only] => only.Value,
        _ => string.Concat(Content.OfType<XmlText>().Select(text => text.Value)),
    };

    /// <summary>Whether text stands between elements here, so that white space means something.</summary>
    internal bool IsMixed => Elements.Count > 0 && Elements.Count < Content.Count && Content.Any(node => node is XmlText);

    /// <summary>Whether the file has white space between the elements here, which reading drops.</summary>
    internal bool HasLayout { get; init; }

    public bool Is(string uri, string localName) => LocalName == localName && Namespace == uri;

    /// <summary>Whether this is the element <paramref name="localName"/> of the BPMN model namespace.</summary>
    public bool IsBpmn(string localName) => Is(BpmnNamespaces.Model, localName);

    /// <summary>The value of an attribute without namespace; null when absent.</summary>
    public string? Attribute(string name) => Attribute(string.Empty, name);

    public string? Attribute(string uri, string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Is(uri, name))
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>The value of an attribute of the Camunda namespace, under its old name too; null when absent.</summary>
    public string? CamundaAttribute(string name) =>
        Attribute(BpmnNamespaces.Camunda, name) ?? Attribute(BpmnNamespaces.Activiti, name);

    /// <summary>The first child of the BPMN model namespace with this name.</summary>
    public XmlElement? Child(string localName) => Child(BpmnNamespaces.Model, localName);

    public XmlElement? Child(string uri, string localName)
    {
        foreach (var child in Elements)
        {
            if (child.Is(uri, localName))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>All extension elements of the Camunda namespace with this name, under its old namespace too.</summary>
    public IEnumerable<XmlElement> CamundaExtensions(string localName) =>
        Child("extensionElements")?.Elements.Where(child => child.LocalName == localName && child.IsCamunda) ?? [];

    /// <summary>Whether this element is of the Camunda namespace, under its old name too.</summary>
    public bool IsCamunda => Namespace is BpmnNamespaces.Camunda or BpmnNamespaces.Activiti;

    /// <summary>This element and all below it, in document order.</summary>
    public IEnumerable<XmlElement> DescendantsAndSelf()
    {
        var open = new Stack<XmlElement>();
        open.Push(this);
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var i = element.Content.Count - 1; i >= 0; i--)
            {
                if (element.Content[i] is XmlElement child)
                {
                    open.Push(child);
                }
            }
        }
    }

    public XmlElement WithContent(IReadOnlyList<XmlNode> content) =>
        new(Prefix, LocalName, Namespace, Attributes, content, Line, Column);

    public XmlElement WithAttributes(IReadOnlyList<XmlAttr> attributes) =>
        new(Prefix, LocalName, Namespace, attributes, Content, Line, Column);

    /// <summary>This element with one child in another's place.</summary>
    public XmlElement Replace(XmlElement child, XmlElement by) =>
        WithContent([.. Content.Select(node => ReferenceEquals(node, child) ? by : node)]);

    public override string ToString() => $"<{(Prefix.Length == 0 ? LocalName : Prefix + ":" + LocalName)}> ({Line}:{Column})";
}
