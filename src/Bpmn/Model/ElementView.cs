using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>
/// What an element says, in the terms of its kind. A view keeps nothing of its own: it reads the element when asked, and
/// what has no property here is read from <see cref="Element"/>.
/// </summary>
public abstract class ElementView
{
    private protected ElementView(XmlElement element) => Element = element;

    public XmlElement Element { get; }

    private protected bool Flag(string attribute, bool otherwise = false) => Truth(Element.Attribute(attribute), otherwise);

    private protected bool CamundaFlag(string attribute, bool otherwise = false) => Truth(Element.CamundaAttribute(attribute), otherwise);

    /// <summary>The id in an attribute that refers to another element, without prefix; null when absent or blank.</summary>
    private protected string? Reference(string attribute) => NullIfBlank(BpmnReference.LocalPart(Element.Attribute(attribute)));

    /// <summary>The ids in child elements that refer to others, without prefixes.</summary>
    private protected IReadOnlyList<string> References(string child) => Views(child, element => BpmnReference.LocalPart(element.Text)!);

    /// <summary>The text of a child element of the BPMN model namespace without white space around; null when absent.</summary>
    private protected string? ChildText(string child) => Element.Child(child)?.Text.Trim();

    /// <summary>The children of the BPMN model namespace with this name, each as what <paramref name="view"/> makes of it.</summary>
    private protected IReadOnlyList<T> Views<T>(string child, Func<XmlElement, T> view) => Views(Element, BpmnNamespaces.Model, child, view);

    private protected static IReadOnlyList<T> Views<T>(XmlElement? holder, string uri, string child, Func<XmlElement, T> view)
    {
        List<T>? views = null;
        foreach (var element in holder?.Elements ?? [])
        {
            if (element.Is(uri, child))
            {
                (views ??= []).Add(view(element));
            }
        }

        return views ?? (IReadOnlyList<T>)[];
    }

    private protected static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static bool Truth(string? value, bool otherwise) => value is null ? otherwise : value.Trim() is "true" or "1";
}
