using System.Text;

namespace ProcOS.Bpmn.Xml;

/// <summary>An element whose end has not been read yet.</summary>
internal sealed class XmlElementBuilder(
    string prefix, string localName, string uri, XmlAttr[] attributes, int line, int column)
{
    private readonly List<XmlNode> _content = [];
    private readonly StringBuilder _text = new();
    private bool _hasElements;
    private bool _hasWords;

    public void Add(string text)
    {
        _text.Append(text);
        _hasWords |= !string.IsNullOrWhiteSpace(text);
    }

    public void Add(XmlNode node)
    {
        Flush();
        _hasElements |= node is XmlElement;
        _content.Add(node);
    }

    /// <summary>White space between elements is layout of the file and dropped; beside words it is kept.</summary>
    public XmlElement Build()
    {
        Flush();
        if (_hasElements && !_hasWords)
        {
            _content.RemoveAll(node => node is XmlText);
        }

        return new XmlElement(prefix, localName, uri, attributes, _content.Count == 0 ? [] : _content.ToArray(), line, column);
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
