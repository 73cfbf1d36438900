using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Schema;

/// <summary>
/// Where the tags of a file end: a parser reports what is wrong with an element after the last character of its start tag,
/// or of its end tag. Found by one pass over the text, which only files with a problem need.
/// </summary>
internal sealed class SourcePositions
{
    private readonly Dictionary<(int Line, int Column), Ends> _ends = [];

    public SourcePositions(string source)
    {
        var scanner = new TagScanner(source);
        var open = new Stack<(int Line, int Column)>();
        while (scanner.Next())
        {
            if (scanner.IsEndTag)
            {
                if (open.TryPop(out var start))
                {
                    _ends[start] = _ends[start] with { EndTag = scanner.End };
                }

                continue;
            }

            _ends[scanner.Name] = new Ends(scanner.End, scanner.End);
            if (!scanner.IsEmptyElement)
            {
                open.Push(scanner.Name);
            }
        }
    }

    /// <summary>1-based, after the last character of the tag; the element's own position where the source does not have it.</summary>
    public (int Line, int Column) EndOf(XmlElement element, bool endTag) =>
        _ends.TryGetValue((element.Line, element.Column), out var ends)
            ? endTag ? ends.EndTag : ends.StartTag
            : (element.Line, element.Column);

    private readonly record struct Ends((int Line, int Column) StartTag, (int Line, int Column) EndTag);
}
