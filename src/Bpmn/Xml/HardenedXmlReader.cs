using System.Xml;

namespace ProcOS.Bpmn.Xml;

/// <summary>
/// Bytes in, a tree out: no DTD, no resolver, bounded in size, depth and number of elements, linear and without
/// recursion. The framework's document classes accept DTDs, and <c>XDocument</c> is quadratic in depth.
/// </summary>
internal sealed class HardenedXmlReader
{
    private readonly BpmnReadLimits _limits;
    private readonly XmlTreeBuilder _tree = new();
    private int _elements;

    private HardenedXmlReader(BpmnReadLimits limits) => _limits = limits;

    public static XmlTree Read(ReadOnlyMemory<byte> xml, BpmnReadLimits limits)
    {
        if (xml.Length > limits.MaxBytes)
        {
            throw new BpmnReadException(
                ErrorCodes.TooLarge, $"Expected at most {limits.MaxBytes} bytes, but found {xml.Length}.", 0, 0);
        }

        var text = XmlBytes.AsVersion10(XmlBytes.Decode(xml));
        return string.IsNullOrWhiteSpace(text)
            ? throw new BpmnReadException(ErrorCodes.Empty, "Expected a BPMN file, but it is empty.", 0, 0)
            : new HardenedXmlReader(limits).Run(text);
    }

    private XmlTree Run(string text)
    {
        var root = XmlBytes.RootOf(text);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = _limits.MaxBytes,
            MaxCharactersFromEntities = 1024,
            CheckCharacters = true,
            CloseInput = true,
            NameTable = KnownNames(),
        };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        var position = (IXmlLineInfo)reader;
        try
        {
            while (reader.Read())
            {
                Take(reader, position);
            }
        }
        catch (XmlException broken)
        {
            throw XmlFault.Of(broken, text, root);
        }

        return _tree.Build() with { Source = text };
    }

    private void Take(XmlReader reader, IXmlLineInfo position)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Open(reader, position);
                break;
            case XmlNodeType.EndElement:
                _tree.Close();
                break;
            case XmlNodeType.Text:
            case XmlNodeType.CDATA:
            case XmlNodeType.Whitespace:
                _tree.Add(reader.Value);
                break;
            case XmlNodeType.SignificantWhitespace:
                _tree.AddKept(reader.Value);
                break;
            case XmlNodeType.Comment:
                _tree.Add(new XmlComment(reader.Value));
                break;
            case XmlNodeType.ProcessingInstruction:
                _tree.Add(new XmlInstruction(reader.Name, reader.Value));
                break;
            default:
                // The declaration says nothing that is not known by now; the other kinds need a DTD, which is refused.
                break;
        }
    }

    private void Open(XmlReader reader, IXmlLineInfo position)
    {
        var (line, column) = (position.LineNumber, position.LinePosition);
        if (_tree.Depth >= _limits.MaxDepth)
        {
            throw new BpmnReadException(
                ErrorCodes.TooDeep, $"Expected at most {_limits.MaxDepth} nested elements, but found more.", line, column);
        }

        if (++_elements > _limits.MaxElements)
        {
            throw new BpmnReadException(
                ErrorCodes.TooLarge, $"Expected at most {_limits.MaxElements} elements, but found more.", line, column);
        }

        var attributes = reader.AttributeCount == 0 ? [] : new XmlAttr[reader.AttributeCount];
        var (prefix, name, uri, isEmpty) = (reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.IsEmptyElement);
        for (var i = 0; i < attributes.Length; i++)
        {
            reader.MoveToAttribute(i);
            attributes[i] = new XmlAttr(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
        }

        _tree.Open(prefix, name, uri, attributes, line, column);
        if (isEmpty)
        {
            _tree.Close();
        }
    }

    // The reader takes names from its table: with these in it, a comparison with our constants ends at the reference.
    private static NameTable KnownNames()
    {
        var names = new NameTable();
        foreach (var uri in BpmnNamespaces.Known)
        {
            _ = names.Add(uri);
        }

        return names;
    }
}
