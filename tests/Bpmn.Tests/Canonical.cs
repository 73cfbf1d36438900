using System.Text;
using System.Xml;
using System.Xml.Linq;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Tests;

/// <summary>
/// Canonical XML for comparisons, read with the framework's own document so that it sees what our reader might drop:
/// names by namespace, attributes sorted, CDATA as text, comments and instructions kept. Prefixes and white space
/// between elements do not show; <c>incoming</c> and <c>outgoing</c>, which the writer completes, are left out.
/// </summary>
internal static class Canonical
{
    public static string Form(byte[] xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        using var reader = IsWindows1252(xml)
            ? XmlReader.Create(new StringReader(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(xml)), settings)
            : XmlReader.Create(new MemoryStream(xml), settings);
        var form = new StringBuilder();
        foreach (var node in XDocument.Load(reader, LoadOptions.PreserveWhitespace).Nodes())
        {
            Append(form, node, keepsSpace: false);
        }

        return form.ToString();
    }

    // The one encoding of the corpora that the framework's reader does not know by itself.
    private static bool IsWindows1252(byte[] xml) =>
        Encoding.Latin1.GetString(xml.AsSpan(0, Math.Min(100, xml.Length))).Contains("windows-1252", StringComparison.OrdinalIgnoreCase);

    private static void Append(StringBuilder form, XNode node, bool keepsSpace)
    {
        switch (node)
        {
            case XElement element:
                Append(form, element, keepsSpace);
                break;
            case XText text when keepsSpace || !string.IsNullOrWhiteSpace(text.Value):
                form.Append(text.Value);
                break;
            case XComment comment:
                form.Append("<!--").Append(comment.Value);
                break;
            case XProcessingInstruction instruction:
                form.Append("<?").Append(instruction.Target).Append(' ').Append(instruction.Data);
                break;
            default:
                break;
        }
    }

    private static bool IsFlowNode(XElement element) =>
        element.Name.NamespaceName == BpmnNamespaces.Model && FlowNodeKinds.TryParse(element.Name.LocalName, out _);

    private static void Append(StringBuilder form, XElement element, bool keepsSpace)
    {
        if (element.Name.NamespaceName == BpmnNamespaces.Model && element.Name.LocalName is "incoming" or "outgoing")
        {
            return;
        }

        form.Append('<').Append(element.Name);
        foreach (var attribute in element.Attributes()
            .Select(attribute => attribute.IsNamespaceDeclaration ? $"xmlns {attribute.Value}" : $"{attribute.Name}={attribute.Value}")
            .Distinct()
            .Order(StringComparer.Ordinal))
        {
            form.Append('|').Append(attribute);
        }

        form.Append('>');
        var isPreserved = keepsSpace || (string?)element.Attribute(XNamespace.Xml + "space") == "preserve";
        var holdsWords = (!element.HasElements && !IsFlowNode(element)) || element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value));
        foreach (var child in element.Nodes())
        {
            Append(form, child, isPreserved || (holdsWords && child is XText));
        }

        form.Append("</>");
    }
}
