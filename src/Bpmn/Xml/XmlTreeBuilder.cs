using System.Text;

namespace ProcOS.Bpmn.Xml;

/// <summary>
/// Puts nodes together to a tree. The finished children of all open elements lie on one stack, and the frames of open
/// elements are used again, so that an element costs its own two objects and nothing more.
/// </summary>
internal sealed class XmlTreeBuilder
{
    private readonly List<OpenElement> _frames = [];
    private readonly List<XmlNode> _finished = [];
    private readonly List<XmlNode> _before = [];
    private readonly List<XmlNode> _after = [];
    private XmlElement? _root;
    private string? _text;
    private StringBuilder? _longText;

    /// <summary>How many elements are open.</summary>
    public int Depth { get; private set; }

    public XmlTree Build() => new(_before, _root!, _after);

    public void Open(string prefix, string localName, string uri, XmlAttr[] attributes, int line, int column)
    {
        Flush();
        if (Depth == _frames.Count)
        {
            _frames.Add(new OpenElement());
        }

        _frames[Depth++].Begin(prefix, localName, uri, attributes, line, column, _finished.Count);
    }

    public void Close()
    {
        Flush();
        var frame = _frames[--Depth];
        var element = frame.Build(_finished);
        _finished.RemoveRange(frame.Start, _finished.Count - frame.Start);
        if (Depth == 0)
        {
            _root = element;
            return;
        }

        _frames[Depth - 1].Elements++;
        _finished.Add(element);
    }

    /// <summary>Text outside of the root, which can only be white space, is dropped.</summary>
    public void Add(string text)
    {
        if (Depth == 0)
        {
            return;
        }

        if (_text is null)
        {
            _text = text;
            return;
        }

        // A run of text comes in pieces where CDATA sections or very long texts are.
        _longText ??= new StringBuilder();
        if (_longText.Length == 0)
        {
            _longText.Append(_text);
        }

        _longText.Append(text);
    }

    /// <summary>White space where <c>xml:space="preserve"</c> holds: it counts as words.</summary>
    public void AddKept(string whiteSpace)
    {
        Add(whiteSpace);
        if (Depth > 0)
        {
            _frames[Depth - 1].HasWords = true;
        }
    }

    /// <summary>A comment or an instruction.</summary>
    public void Add(XmlNode node)
    {
        Flush();
        var place = Depth > 0 ? _finished : _root is null ? _before : _after;
        place.Add(node);
    }

    private void Flush()
    {
        if (_text is null)
        {
            return;
        }

        var text = _longText is { Length: > 0 } ? _longText.ToString() : _text;
        _longText?.Clear();
        _text = null;
        if (text.Length > 0)
        {
            _frames[Depth - 1].HasWords |= !XmlText.IsWhiteSpace(text);
            _finished.Add(new XmlText(text));
        }
    }
}
