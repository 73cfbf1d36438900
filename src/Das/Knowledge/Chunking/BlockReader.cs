namespace ProcOS.Das.Knowledge.Chunking;

/// <summary>Reads a text into blocks that follow each other without gaps.</summary>
internal sealed class BlockReader(string text, TextFormat format)
{
    private readonly List<TextBlock> _blocks = [];
    private readonly SortedList<int, string> _headings = [];
    private int _start;
    private int _lines;
    private BlockKind _kind = BlockKind.Prose;

    // A fence is closed by at least as many of the signs that opened it.
    private string? _fence;
    private bool _blank;

    public IReadOnlyList<TextBlock> Read()
    {
        foreach (var line in Breaks.Lines(text, new TextSpan(0, text.Length)))
        {
            Take(line);
        }

        Close(text.Length);
        return _blocks;
    }

    private void Take(TextSpan line)
    {
        var content = line.In(text).Trim();
        if (_fence is not null)
        {
            if (content.StartsWith(_fence, StringComparison.Ordinal) && content.Trim(_fence[0]).IsEmpty)
            {
                _fence = null;
                _blank = true;
            }

            return;
        }

        if (content.IsEmpty)
        {
            // Blank lines at the very beginning belong to the first block.
            _blank = _lines > 0;
            return;
        }

        var kind = Classify(content);
        if (format == TextFormat.Markdown && IsUnderline(content) && _lines == 1 && _kind == BlockKind.Prose && !_blank)
        {
            BecomeHeading(content[0] == '=' ? 1 : 2, line);
            return;
        }

        if (_lines > 0 && (_blank || kind != _kind || kind == BlockKind.Heading || Opens(content) is not null))
        {
            Close(line.Start);
        }

        _kind = kind;
        _lines++;
        _blank = false;
        _fence = format == TextFormat.Markdown ? Opens(content) : null;
        if (kind == BlockKind.Heading)
        {
            var level = content.IndexOfAnyExcept('#');
            Enter(level < 0 ? content.Length : level, content.Trim('#').Trim().ToString());
            _blank = true;
        }
    }

    private BlockKind Classify(ReadOnlySpan<char> content)
    {
        if (format == TextFormat.Plain)
        {
            return BlockKind.Prose;
        }

        if (content[0] == '#')
        {
            var level = content.IndexOfAnyExcept('#');
            if (level is > 0 and <= 6 && char.IsWhiteSpace(content[level]))
            {
                return BlockKind.Heading;
            }
        }

        return content[0] == '|' || Opens(content) is not null ? BlockKind.Lines : BlockKind.Prose;
    }

    private static string? Opens(ReadOnlySpan<char> content)
    {
        if (content[0] is not ('`' or '~'))
        {
            return null;
        }

        var length = content.IndexOfAnyExcept(content[0]);
        length = length < 0 ? content.Length : length;
        return length >= 3 && !content[length..].Contains('`') ? new string(content[0], length) : null;
    }

    private static bool IsUnderline(ReadOnlySpan<char> content) =>
        content.Length >= 3 && content[0] is '=' or '-' && content.IndexOfAnyExcept(content[0]) < 0;

    private void BecomeHeading(int level, TextSpan underline)
    {
        var title = text.AsSpan(_start, underline.Start - _start).Trim().ToString();
        Enter(level, title);
        _kind = BlockKind.Heading;
        _lines++;
        _blank = true;
    }

    private void Enter(int level, string title)
    {
        while (_headings.Count > 0 && _headings.GetKeyAtIndex(_headings.Count - 1) >= level)
        {
            _headings.RemoveAt(_headings.Count - 1);
        }

        _headings[level] = title;
    }

    private void Close(int end)
    {
        if (end > _start)
        {
            _blocks.Add(new TextBlock(new TextSpan(_start, end), _kind, string.Join(" > ", _headings.Values)));
        }

        _start = end;
        _lines = 0;
        _blank = false;
        _kind = BlockKind.Prose;
    }
}
