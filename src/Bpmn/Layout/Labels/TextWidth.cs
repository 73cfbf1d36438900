namespace ProcOS.Bpmn.Layout.Labels;

/// <summary>How wide a text is in Arial at the size of a diagram. There is no font here to ask: its published widths stand in.</summary>
internal static class TextWidth
{
    private const double FontSize = 11;

    /// <summary>Other fonts that a browser may take instead are a little wider.</summary>
    private const double Reserve = 1.05;

    public static double Of(ReadOnlySpan<char> text)
    {
        var sum = 0;
        foreach (var letter in text)
        {
            sum += Thousandths(letter);
        }

        return sum / 1000d * FontSize * Reserve;
    }

    /// <summary>The length of the longest beginning of <paramref name="text"/> that fits; at least one character.</summary>
    public static int Fitting(ReadOnlySpan<char> text, double width)
    {
        var length = 1;
        while (length < text.Length && Of(text[..(length + 1)]) <= width)
        {
            length++;
        }

        var cutsPair = length < text.Length && char.IsLowSurrogate(text[length]);
        return !cutsPair ? length : length == 1 ? 2 : length - 1;
    }

    private static int Thousandths(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '\'' => 222,
        'f' or 't' or 'I' or ' ' or '.' or ',' or ':' or ';' or '!' or '/' or '|' or '[' or ']' or '\\' => 278,
        'r' or '-' or '(' or ')' or '`' => 333,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' or 'J' => 500,
        'm' or 'M' => 833,
        'w' or 'C' or 'D' or 'H' or 'N' or 'R' or 'U' => 722,
        'F' or 'T' or 'Z' => 611,
        'A' or 'B' or 'E' or 'K' or 'P' or 'S' or 'V' or 'X' or 'Y' or '&' => 667,
        'G' or 'O' or 'Q' => 778,
        'W' or '@' or '%' => 1015,
        >= '\ud800' and <= '\udfff' => 500,
        > '\u2e7f' => 1000,
        > '\u007f' => 667,
        _ => 556,
    };
}
