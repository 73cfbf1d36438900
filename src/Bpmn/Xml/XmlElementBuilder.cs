using System.Text;

namespace ProcOS.Bpmn.Xml;

/// <summary>An element whose end has not been read yet.</summary>
internal sealed class XmlElementBuilder(
    string prefix, string localName, string uri, XmlAttr[] attributes, int line, int column)
{
    private readonly List<XmlNode> _content = [];
    private readonly StringBuilder _text = new();
    private int _elements;
    private bool _hasWords;

    public void Add(string text)
    {
        _text.Append(text);
        _hasWords |= !string.IsNullOrWhiteSpace(text);
    }

    public void Add(XmlNode node)
    {
        Flush();
        _elements += node is XmlElement ? 1 : 0;
        _content.Add(node);
    }

    /// <summary>White space between elements is layout of the file and dropped; beside words it is kept.</summary>
    public XmlElement Build()
    {
        Flush();
        if (_elements > 0 && !_hasWords)
        {
            _content.RemoveAll(node => node is XmlText);
        }

        return new XmlElement(prefix, localName, uri, attributes, Content(), line, column);
    }

    // An array of elements where there is nothing else: the element then needs no second list of its children.
    private XmlNode[] Content()
    {
        if (_content.Count == 0)
        {
            return [];
        }

        var content = _elements == _content.Count ? new XmlElement[_elements] : new XmlNode[_content.Count];
        _content.CopyTo(content);
        return content;
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _content.Add(new XmlText(_text.ToString()));
            _text.Clear();
        }
    }
}
