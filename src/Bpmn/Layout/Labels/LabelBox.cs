namespace ProcOS.Bpmn.Layout.Labels;

/// <summary>How much room a text needs.</summary>
internal readonly record struct LabelBox(double Width, double Height)
{
    public const double LineHeight = 14;

    /// <summary>
    /// The widest that a label beside a shape or flow gets, however narrow its box is: what Cockpit and Modeler do too.
    /// </summary>
    public const double MaxWidth = 90;

    private const int MostOfOneLine = 40;

    public static LabelBox Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        if (text.Length < MostOfOneLine && TextWidth.Of(text) is var whole && whole <= MaxWidth && text.AsSpan().Trim().Length == text.Length)
        {
            return new LabelBox(Math.Ceiling(whole), LineHeight);
        }

        var lines = Wrap(text, MaxWidth);
        var width = 0.0;
        foreach (var line in lines)
        {
            width = Math.Max(width, TextWidth.Of(line));
        }

        return new LabelBox(Math.Min(MaxWidth, Math.Ceiling(width)), lines.Count * LineHeight);
    }

    /// <summary>The text in lines that fit; a word that is longer than a line is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && TextWidth.Of(longer) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    private static IEnumerable<string> Cut(string word, double width)
    {
        var start = 0;
        while (TextWidth.Fitting(word.AsSpan(start), width) is var length && start + length < word.Length)
        {
            yield return word.Substring(start, length);
            start += length;
        }

        yield return word[start..];
    }
}
