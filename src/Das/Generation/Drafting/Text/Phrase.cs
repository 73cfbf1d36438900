namespace ProcOS.Das.Generation.Drafting.Text;

/// <summary>A run of tokens. Cutting it copies nothing.</summary>
internal readonly struct Phrase(IReadOnlyList<Token> tokens, int start, int count)
{
    private readonly IReadOnlyList<Token> _tokens = tokens;
    private readonly int _start = start;

    public static Phrase Empty { get; } = new([], 0, 0);

    public int Count { get; } = count;

    public bool IsEmpty => Count == 0;

    public Token this[int index] => _tokens[_start + index];

    public Phrase From(int index) => new(_tokens, _start + Math.Min(index, Count), Math.Max(0, Count - index));

    public Phrase Until(int index) => new(_tokens, _start, Math.Clamp(index, 0, Count));

    /// <summary>The lower-case word at <paramref name="index"/>; empty for marks and outside of the phrase.</summary>
    public string Word(int index) => index >= 0 && index < Count ? this[index].Lower : string.Empty;

    public bool IsComma(int index) => index >= 0 && index < Count && this[index].Kind == TokenKind.Comma;

    /// <summary>How many tokens of <paramref name="marker"/> (words with one space between them) stand at <paramref name="index"/>: all or 0.</summary>
    public int Matches(int index, string marker)
    {
        var words = marker.Split(' ');
        for (var offset = 0; offset < words.Length; offset++)
        {
            if (Word(index + offset) != words[offset])
            {
                return 0;
            }
        }

        return words.Length;
    }

    /// <summary>The length of the first of <paramref name="markers"/> that stands at <paramref name="index"/>, else 0. List longer ones first.</summary>
    public int MatchesAny(int index, IEnumerable<string> markers)
    {
        foreach (var marker in markers)
        {
            if (Matches(index, marker) is > 0 and var length)
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Without commas at both ends.</summary>
    public Phrase Trim()
    {
        var first = 0;
        var last = Count;
        while (first < last && IsComma(first))
        {
            first++;
        }

        while (last > first && IsComma(last - 1))
        {
            last--;
        }

        return From(first).Until(last - first);
    }

    /// <summary>The words as they were written.</summary>
    public override string ToString()
    {
        var text = new System.Text.StringBuilder();
        for (var index = 0; index < Count; index++)
        {
            var token = this[index];
            if (text.Length > 0 && token.Kind is not (TokenKind.Comma or TokenKind.Semicolon) && token.Text != ":")
            {
                text.Append(' ');
            }

            text.Append(token.Text);
        }

        return text.ToString();
    }
}
