using System.Text;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Tests;

/// <summary>
/// Canonical XML for comparisons, written apart from the library's own: names by namespace, attributes sorted, comments
/// and white space between elements dropped; <c>incoming</c> and <c>outgoing</c> on request.
/// </summary>
internal static class Canonical
{
    public static string Form(XmlElement root, bool withFlowEnds)
    {
        var form = new StringBuilder();
        Append(form, root, withFlowEnds);
        return form.ToString();
    }

    private static void Append(StringBuilder form, XmlElement element, bool withFlowEnds)
    {
        form.Append('<').Append(element.Namespace).Append(' ').Append(element.LocalName);
        foreach (var attribute in element.Attributes
            .Where(attribute => !attribute.IsDeclaration)
            .Select(attribute => $"{attribute.Namespace} {attribute.LocalName}={attribute.Value}")
            .Order(StringComparer.Ordinal))
        {
            form.Append('|').Append(attribute);
        }

        form.Append('>');
        var hasElements = element.Content.Any(node => node is XmlElement);
        foreach (var node in element.Content)
        {
            if (node is XmlElement child)
            {
                if (withFlowEnds || !(child.IsBpmn("incoming") || child.IsBpmn("outgoing")))
                {
                    Append(form, child, withFlowEnds);
                }
            }
            else if (node is XmlText text && !(hasElements && string.IsNullOrWhiteSpace(text.Value)))
            {
                form.Append(text.Value);
            }
        }

        form.Append("</>");
    }
}
