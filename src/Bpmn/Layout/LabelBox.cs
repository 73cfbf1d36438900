namespace ProcOS.Bpmn.Layout;

/// <summary>How much room a text needs. Estimated from the number of characters: there is no font here to ask.</summary>
internal readonly record struct LabelBox(double Width, double Height)
{
    public const double LineHeight = 14;
    public const double CharacterWidth = 6.2;

    /// <summary>The widest that a label beside a shape or flow gets.</summary>
    public const double MaxWidth = 105;

    public static LabelBox Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        var lines = Wrap(text, MaxWidth);
        return new LabelBox(Math.Min(MaxWidth, Math.Ceiling(lines.Max(line => line.Length) * CharacterWidth)), lines.Count * LineHeight);
    }

    /// <summary>The text in lines that fit; a word that is longer than a line is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width)
    {
        var room = Math.Max(4, (int)(width / CharacterWidth));
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(room).Select(part => new string(part))))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                lines.Add(line);
                line = string.Empty;
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }
}
