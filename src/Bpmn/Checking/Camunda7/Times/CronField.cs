using ProcOS.Bpmn.Checking.Camunda7.Parsing;

namespace ProcOS.Bpmn.Checking.Camunda7.Times;

/// <summary>What may stand in one field of cron.</summary>
/// <param name="IsStrict">Whether a range may not end before it begins.</param>
/// <param name="Specials">Which of <c>L</c>, <c>W</c>, <c>#</c> and <c>?</c> it has.</param>
/// <param name="Names">The names of the values from 1.</param>
internal sealed record CronField(int Least, int Most, bool IsStrict, string Specials, string[] Names)
{
    private bool IsDayOfWeek => Names.Length == 7;

    public bool Accepts(string text)
    {
        if (IsDayOfWeek && text.EndsWith('L') && Array.IndexOf(Names, text[..^1]) is >= 0 and var day)
        {
            text = $"{day + 1}L";
        }

        return AcceptsList(text);
    }

    private bool AcceptsList(string text)
    {
        if (text.IndexOfAny(['/', '-', ',']) < 0)
        {
            return text is "*" || (text is "?" ? Has('?') : AcceptsOne(text));
        }

        // As Java splits: what is empty at the end is not there.
        var items = text.TrimEnd(',').Split(',');
        if (items.Length > 1)
        {
            return Array.TrueForAll(items, item => (item != "?" || IsDayOfWeek) && AcceptsList(item));
        }

        var ends = text.TrimEnd('-').Split('-');
        if (text.Contains('-', StringComparison.Ordinal))
        {
            return ends.Length == 2 && (ends[0] == "L" ? Has('L') && Number(ends[1]) is { } before && IsInRange(before) : AcceptsRange(ends[0], ends[1]));
        }

        return AcceptsSteps(text.TrimEnd('/').Split('/'));
    }

    private bool AcceptsSteps(string[] parts) =>
        parts is [var start, var step]
        && JavaText.TryParseInt(step, out var period)
        && (start is "*" && period == 1 && step == "1"
            || ((start is "*" or "" || (Number(start) is { } from && IsInRange(from))) && IsPeriod(period)));

    private bool AcceptsRange(string from, string to)
    {
        if (from.Length == 0 || to.Length == 0)
        {
            return false;
        }

        if (to.Contains('/', StringComparison.Ordinal))
        {
            var parts = to.TrimEnd('/').Split('/');
            return parts.Length >= 2 && AcceptsEnds(from, parts[0]) && !IsEmpty(Named(from), Named(parts[0])) && Number(parts[1]) is { } period && IsPeriod(period);
        }

        return AcceptsEnds(from, to);
    }

    private bool AcceptsEnds(string from, string to) =>
        Named(from) is { } first && Named(to) is { } last && IsInRange(first) && IsInRange(last) && !(IsStrict && first > last);

    // The engine finds no value in steps over the end of the week, nor in those that begin at the last value.
    private bool IsEmpty(int? first, int? last) => first > last && (IsDayOfWeek || first == Most);

    private bool AcceptsOne(string text)
    {
        if (text.Contains('#', StringComparison.Ordinal))
        {
            var parts = text.TrimEnd('#').Split('#');
            return Has('#') && parts.Length >= 2 && parts[0].Length > 0 && IsValue(parts[0]) && IsValue(parts[1]);
        }

        if (text.Contains("LW", StringComparison.Ordinal))
        {
            return text.Replace("LW", string.Empty, StringComparison.Ordinal).Length == 0 && Has('W');
        }

        if (text == "L" || HasDigitBefore(text, 'L'))
        {
            var rest = text.Replace("L", string.Empty, StringComparison.Ordinal);
            return Has('L') && (rest.Length == 0 || IsValue(rest));
        }

        return HasDigitBefore(text, 'W')
            ? Has('W') && IsValue(text.Replace("W", string.Empty, StringComparison.Ordinal))
            : IsValue(text);
    }

    private static bool HasDigitBefore(string text, char letter)
    {
        for (var at = text.IndexOf(letter, StringComparison.Ordinal); at >= 0; at = text.IndexOf(letter, at + 1))
        {
            if (at > 0 && char.IsAsciiDigit(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(char special) => Specials.Contains(special, StringComparison.Ordinal);

    private bool IsValue(string text) => Number(text) is { } value && IsInRange(value);

    private bool IsInRange(int value) => value >= Least && value <= Most;

    private bool IsPeriod(int period) => period > 0 && period <= Most - Least + 1 && period <= Most;

    private int? Number(string text) => Named(text) is { } value ? IsDayOfWeek && value == 7 ? 0 : value : null;

    private int? Named(string text) => Array.IndexOf(Names, text) is >= 0 and var index
        ? index + 1
        : JavaText.TryParseInt(text, out var value) ? value : null;
}
