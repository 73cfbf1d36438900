namespace ProcOS.Bpmn.Checking.Camunda7.Parsing;

/// <summary>How the engine's language reads text: what it takes for blanks and for digits is not what .NET does.</summary>
internal static class JavaText
{
    /// <summary>Without blanks around, of which XML lets through only those of its own: a no-break space is none.</summary>
    public static string Trimmed(string text) => text.Trim(' ', '\t', '\r', '\n');

    /// <summary>Reads a whole number of 32 bits with digits of any script and a sign before it.</summary>
    public static bool TryParseInt(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var isNegative = text.StartsWith("-");
        var digits = isNegative || text.StartsWith("+") ? text[1..] : text;
        var sum = 0L;
        foreach (var digit in digits)
        {
            if (!char.IsDigit(digit))
            {
                return false;
            }

            sum = (sum * 10) + (int)char.GetNumericValue(digit);
            if (sum > (isNegative ? -(long)int.MinValue : int.MaxValue))
            {
                return false;
            }
        }

        value = (int)(isNegative ? -sum : sum);
        return !digits.IsEmpty;
    }
}
