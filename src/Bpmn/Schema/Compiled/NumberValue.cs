namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>Which texts pass as numbers (XML Schema Part 2, §3.2.5 and §3.3.13).</summary>
internal static class NumberValue
{
    public static bool IsInteger(ReadOnlySpan<char> text)
    {
        var digits = Unsigned(text);
        return digits.Length > 0 && Digits(digits) == digits.Length;
    }

    public static bool IsDouble(ReadOnlySpan<char> text)
    {
        if (text is "INF" or "-INF" or "NaN")
        {
            return true;
        }

        var rest = Unsigned(text);
        var whole = Digits(rest);
        rest = rest[whole..];
        var part = 0;
        if (rest.StartsWith("."))
        {
            part = Digits(rest[1..]);
            rest = rest[(1 + part)..];
        }

        return whole + part > 0 && (rest.IsEmpty || (rest[0] is 'e' or 'E' && IsInteger(rest[1..])));
    }

    private static ReadOnlySpan<char> Unsigned(ReadOnlySpan<char> text) =>
        text.StartsWith("-") || text.StartsWith("+") ? text[1..] : text;

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }
}
