namespace ProcOS.Bpmn.Schema;

/// <summary>Walks the tags of a text that is known to be well-formed XML.</summary>
internal sealed class TagScanner(string source)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public bool IsEndTag { get; private set; }

    public bool IsEmptyElement { get; private set; }

    /// <summary>The first character of the tag's name, 1-based.</summary>
    public (int Line, int Column) Name { get; private set; }

    /// <summary>The character after the tag, 1-based.</summary>
    public (int Line, int Column) End { get; private set; }

    /// <summary>Goes to the next start or end tag; false when there is none.</summary>
    public bool Next()
    {
        while (true)
        {
            var open = source.IndexOf('<', _at);
            if (open < 0 || open + 1 >= source.Length)
            {
                return false;
            }

            MoveTo(open + 1);
            if (source[_at] == '!' || source[_at] == '?')
            {
                SkipMarkup();
                continue;
            }

            IsEndTag = source[_at] == '/';
            Name = Position(_at);
            var close = CloseOf(_at);
            IsEmptyElement = !IsEndTag && source[close - 1] == '/';
            MoveTo(Math.Min(close + 1, source.Length));
            End = Position(_at);
            return true;
        }
    }

    private void SkipMarkup()
    {
        var rest = source.AsSpan(_at);
        var end = rest.StartsWith("!--") ? "-->" : rest.StartsWith("![CDATA[") ? "]]>" : ">";
        var from = rest.StartsWith("!--") ? _at + 3 : _at;
        var close = source.IndexOf(rest[0] == '?' ? "?>" : end, from, StringComparison.Ordinal);
        MoveTo(close < 0 ? source.Length : close + 1);
    }

    private int CloseOf(int from)
    {
        for (var i = from; i < source.Length; i++)
        {
            if (source[i] == '>')
            {
                return i;
            }

            if (source[i] is '"' or '\'')
            {
                i = source.IndexOf(source[i], i + 1);
                if (i < 0)
                {
                    break;
                }
            }
        }

        return source.Length - 1;
    }

    private void MoveTo(int target)
    {
        while (_at < target)
        {
            var character = source[_at++];
            if (character == '\n' || (character == '\r' && (_at >= source.Length || source[_at] != '\n')))
            {
                _line++;
                _lineStart = _at;
            }
        }
    }

    private (int Line, int Column) Position(int offset) => (_line, offset - _lineStart + 1);
}
