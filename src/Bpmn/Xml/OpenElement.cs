namespace ProcOS.Bpmn.Xml;

/// <summary>An element whose end has not been read yet.</summary>
internal sealed class OpenElement
{
    private string _prefix = string.Empty;
    private string _localName = string.Empty;
    private string _uri = string.Empty;
    private XmlAttr[] _attributes = [];
    private int _line;
    private int _column;

    /// <summary>Where its children begin among the finished nodes.</summary>
    public int Start { get; private set; }

    /// <summary>How many of its children are elements.</summary>
    public int Elements { get; set; }

    /// <summary>Whether it holds text that is not white space.</summary>
    public bool HasWords { get; set; }

    public void Begin(string prefix, string localName, string uri, XmlAttr[] attributes, int line, int column, int start)
    {
        (_prefix, _localName, _uri, _attributes, _line, _column) = (prefix, localName, uri, attributes, line, column);
        (Start, Elements, HasWords) = (start, 0, false);
    }

    /// <summary>White space between elements is layout of the file and dropped; beside words it is kept.</summary>
    public XmlElement Build(List<XmlNode> finished)
    {
        var dropsText = Elements > 0 && !HasWords;
        var (count, hasLayout) = (0, false);
        for (var i = Start; i < finished.Count; i++)
        {
            var isLayout = dropsText && finished[i] is XmlText;
            count += isLayout ? 0 : 1;
            hasLayout |= isLayout;
        }

        // An array of elements where there is nothing else: the element then needs no second list of its children.
        var content = count == 0 ? [] : count == Elements ? new XmlElement[count] : new XmlNode[count];
        for (int i = Start, at = 0; at < count; i++)
        {
            if (!dropsText || finished[i] is not XmlText)
            {
                content[at++] = finished[i];
            }
        }

        return new XmlElement(_prefix, _localName, _uri, _attributes, content, _line, _column) { HasLayout = hasLayout };
    }
}
