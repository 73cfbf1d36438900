using System.Globalization;
using System.Text;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Writing;

/// <summary>
/// A tree as text: prefixes and declarations as they are in the tree, two spaces of indentation, none inside mixed
/// content, where white space is content.
/// </summary>
internal sealed class XmlTextWriter
{
    private readonly StringBuilder _out = new();

    public static string Write(XmlTree tree)
    {
        var writer = new XmlTextWriter();
        writer._out.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        foreach (var node in tree.Before)
        {
            writer.Node(node, 0, true);
        }

        writer.Node(tree.Root, 0, true);
        foreach (var node in tree.After)
        {
            writer.Node(node, 0, true);
        }

        return writer._out.ToString();
    }

    // Recursion is bounded: the reader bounds the depth, and the compiler that of its blocks.
    private void Node(XmlNode node, int depth, bool onItsOwnLine)
    {
        if (onItsOwnLine)
        {
            _out.Append(' ', depth * 2);
        }

        switch (node)
        {
            case XmlElement element:
                Element(element, depth, onItsOwnLine);
                break;
            case XmlText text:
                Escape(text.Value, false);
                break;
            case XmlComment comment:
                _out.Append("<!--").Append(comment.Value).Append("-->");
                break;
            case XmlInstruction instruction:
                _out.Append("<?").Append(instruction.Target);
                _out.Append(instruction.Value.Length == 0 ? string.Empty : " ").Append(instruction.Value).Append("?>");
                break;
            default:
                throw new InvalidOperationException($"No way to write {node.GetType().Name}.");
        }

        if (onItsOwnLine)
        {
            _out.Append('\n');
        }
    }

    private void Element(XmlElement element, int depth, bool pretty)
    {
        _out.Append('<');
        Name(element.Prefix, element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            _out.Append(' ');
            Name(attribute.Prefix, attribute.LocalName);
            _out.Append("=\"");
            Escape(attribute.Value, true);
            _out.Append('"');
        }

        if (element.Content.Count == 0)
        {
            _out.Append(" />");
            return;
        }

        _out.Append('>');
        var onLines = pretty && element.Attribute(BpmnNamespaces.Xml, "space") != "preserve" && !element.Content.Any(node => node is XmlText);
        if (onLines)
        {
            _out.Append('\n');
        }

        foreach (var child in element.Content)
        {
            Node(child, depth + 1, onLines);
        }

        if (onLines)
        {
            _out.Append(' ', depth * 2);
        }

        _out.Append("</");
        Name(element.Prefix, element.LocalName);
        _out.Append('>');
    }

    private void Name(string prefix, string localName)
    {
        if (prefix.Length > 0)
        {
            _out.Append(prefix).Append(':');
        }

        _out.Append(localName);
    }

    private void Escape(string text, bool inAttribute)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    _out.Append("&amp;");
                    break;
                case '<':
                    _out.Append("&lt;");
                    break;
                case '>':
                    _out.Append("&gt;");
                    break;
                case '"' when inAttribute:
                    _out.Append("&quot;");
                    break;
                case '\r':
                case '\t' or '\n' when inAttribute:
                    _out.Append(CultureInfo.InvariantCulture, $"&#x{(int)c:X};");
                    break;
                default:
                    _out.Append(c);
                    break;
            }
        }
    }
}
