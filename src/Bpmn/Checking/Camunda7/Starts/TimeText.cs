using System.Buffers;
using System.Globalization;

namespace ProcOS.Bpmn.Checking.Camunda7.Starts;

/// <summary>Which literals the engine reads as times: ISO 8601, and cron for cycles.</summary>
internal static class TimeText
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");

    public static bool IsDate(string text)
    {
        if (text.StartsWith('P'))
        {
            return IsPeriod(text);
        }

        var cut = text.IndexOf('T', StringComparison.Ordinal);
        var date = cut < 0 ? text : text[..cut];
        return IsDay(date) && (cut < 0 || IsTimeOfDay(text[(cut + 1)..]));
    }

    /// <summary>A duration, or one with its start or end.</summary>
    public static bool IsDuration(string text) => text.Contains('/', StringComparison.Ordinal)
        ? IsInterval(text.Split('/'))
        : IsPeriod(text);

    public static bool IsCycle(string text)
    {
        if (!text.StartsWith('R'))
        {
            return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length is 6 or 7;
        }

        var parts = text.Split('/');
        return parts.Length is 2 or 3
            && (parts[0].Length == 1 || int.TryParse(parts[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            && IsInterval(parts[1..]);
    }

    private static bool IsInterval(string[] parts) => parts switch
    {
        [var only] => IsPeriod(only),
        [var from, var to] => (IsPeriod(from) && (IsPeriod(to) || IsDate(to))) || (IsDate(from) && (IsPeriod(to) || IsDate(to))),
        _ => false,
    };

    private static bool IsDay(string text)
    {
        var parts = text.Split('-');
        return parts.Length <= 3
            && parts[0].Length >= 1
            && Array.TrueForAll(parts, part => part.Length > 0 && part.All(char.IsAsciiDigit))
            && (parts.Length < 2 || int.Parse(parts[1], CultureInfo.InvariantCulture) is >= 1 and <= 12)
            && (parts.Length < 3 || int.Parse(parts[2], CultureInfo.InvariantCulture) is >= 1 and <= 31);
    }

    private static bool IsTimeOfDay(string text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        var zone = text.IndexOfAny(['Z', '+', '-']);
        var time = zone < 0 ? text : text[..zone];
        var parts = time.Split(':');
        return parts.Length <= 3
            && Array.TrueForAll(parts, part => part.Length > 0 && part.All(c => char.IsAsciiDigit(c) || c is '.' or ','))
            && (zone < 0 || text[zone..] == "Z" || text[(zone + 1)..].All(c => char.IsAsciiDigit(c) || c == ':'));
    }

    // P1Y2M3DT4H5M6.7S, with at least one part, and one after a T.
    private static bool IsPeriod(string text)
    {
        var rest = text.AsSpan();
        if (rest.StartsWith("-"))
        {
            rest = rest[1..];
        }

        if (!rest.StartsWith("P") || rest.Length < 3 || rest[^1] == 'T')
        {
            return false;
        }

        rest = rest[1..];
        var units = "YMWD";
        var isTime = false;
        while (!rest.IsEmpty)
        {
            if (rest[0] == 'T' && !isTime)
            {
                isTime = true;
                units = "HMS";
                rest = rest[1..];
                continue;
            }

            var digits = rest.IndexOfAnyExcept(Digits);
            var unit = digits <= 0 ? -1 : units.IndexOf(rest[digits], StringComparison.Ordinal);
            if (unit < 0)
            {
                return false;
            }

            units = units[(unit + 1)..];
            rest = rest[(digits + 1)..];
        }

        return true;
    }
}
