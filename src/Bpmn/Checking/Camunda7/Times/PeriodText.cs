using System.Buffers;
using System.Globalization;

namespace ProcOS.Bpmn.Checking.Camunda7.Times;

/// <summary>Reads a period of ISO 8601, which the engine does in two ways.</summary>
internal static class PeriodText
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");
    private const double MostDays = 1e9;
    private const int MostDigits = 10;

    /// <summary>As Joda-Time does, for dates: signs, weeks and any letter case, and nothing at all.</summary>
    public static bool IsPeriod(string text)
    {
        var rest = text.AsSpan(1);
        var units = "YMWD";
        var isTime = false;
        while (!rest.IsEmpty)
        {
            if (!isTime && char.ToUpperInvariant(rest[0]) == 'T')
            {
                isTime = true;
                units = "HMS";
                rest = rest[1..];
                if (rest.IsEmpty)
                {
                    return false;
                }

                continue;
            }

            var from = rest[0] is '-' or '+' ? 1 : 0;
            var end = from;
            while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || rest[end] is '.' or ','))
            {
                end++;
            }

            var unit = end == rest.Length ? -1 : units.IndexOf(char.ToUpperInvariant(rest[end]), StringComparison.Ordinal);
            if (unit < 0 || !IsAmount(rest[..end], units[unit] == 'S'))
            {
                return false;
            }

            units = units[(unit + 1)..];
            rest = rest[(end + 1)..];
        }

        return true;
    }

    /// <summary>As Java does, for durations and cycles: at least one whole number with its unit, and a point in seconds only.</summary>
    /// <returns>At most how many days it lasts; null where it is no period.</returns>
    public static double? Days(string text)
    {
        if (text is ['P', .. var weeks, 'W'])
        {
            return long.TryParse(weeks, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count * 7d, MostDays) : null;
        }

        var rest = text.AsSpan(1);
        var units = "YMD";
        var isTime = false;
        var days = 0d;
        if (rest.IsEmpty || rest[^1] == 'T')
        {
            return null;
        }

        while (!rest.IsEmpty)
        {
            if (!isTime && rest[0] == 'T')
            {
                isTime = true;
                units = "HMS";
                rest = rest[1..];
                continue;
            }

            var end = rest.IndexOfAnyExcept(Digits);
            var unit = end <= 0 ? -1 : units.IndexOf(rest[end], StringComparison.Ordinal);
            if (unit < 0 || (units[unit] != 'S' && rest[..end].Contains('.')) || !double.TryParse(rest[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            {
                return null;
            }

            days += amount * (isTime, units[unit]) switch
            {
                (false, 'Y') => 366,
                (false, 'M') => 31,
                (false, _) => 1,
                (_, 'H') => 1 / 24d,
                (_, 'M') => 1 / 1440d,
                _ => 1 / 86400d,
            };
            units = units[(unit + 1)..];
            rest = rest[(end + 1)..];
        }

        return Math.Min(days, MostDays);
    }

    private static int DigitsOf(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += char.IsAsciiDigit(character) ? 1 : 0;
        }

        return count;
    }

    private static bool IsAmount(ReadOnlySpan<char> text, bool mayHaveFraction)
    {
        var point = text.IndexOfAny('.', ',');
        var whole = point < 0 ? text : text[..point];
        return (point < 0 || (mayHaveFraction && text[(point + 1)..].IndexOfAny('.', ',') < 0))
            && DigitsOf(text) is > 0 and <= MostDigits
            && (text[0] is not ('-' or '+') || char.IsAsciiDigit(text[1]))
            && (whole.IsEmpty || int.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
    }
}
