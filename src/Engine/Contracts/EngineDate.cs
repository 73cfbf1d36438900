using System.Globalization;

namespace ProcOS.Engine;

/// <summary>The engine's dates: <c>2026-11-20T10:00:00.000+0200</c>, milliseconds always, an offset without a colon.</summary>
public static class EngineDate
{
    private const string WireFormat = "yyyy-MM-dd'T'HH:mm:ss.fff";
    private const string LeapYear = "2000";
    private const string Pattern = "0000-00-00T00:00:00.000+0000";

    /// <summary>In UTC; what is finer than a millisecond is cut off.</summary>
    public static string Format(DateTimeOffset value) => value.UtcDateTime.ToString(WireFormat, CultureInfo.InvariantCulture) + "+0000";

    public static bool TryParse(string? text, out DateTimeOffset value) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    /// <summary>
    /// The nearest moment that .NET knows to one that it does not know: a timer of P2147483647D is due in the year 5881637, and
    /// one such job would make the whole list unreadable. The engine writes years before Christ without saying so: they count
    /// as years to come.
    /// </summary>
    internal static bool TryParseNearest(string? text, out DateTimeOffset value)
    {
        value = default;
        var digits = text.AsSpan().IndexOf('-');
        if (digits < 4 || text.AsSpan(0, digits).ContainsAnyExceptInRange('0', '9') || !TryParse($"{LeapYear}{text.AsSpan(digits)}", out _))
        {
            return false;
        }

        value = text.AsSpan(0, digits).TrimStart('0').Length < 4 ? DateTimeOffset.MinValue : DateTimeOffset.MaxValue;
        return true;
    }

    /// <summary>Exactly the engine's notation in UTF-8, as each fetched task brings it: false for any other, right ones too.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!HasWireShape(text))
        {
            return false;
        }

        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        var (hour, minute, second) = (Number(text[11..13]), Number(text[14..16]), Number(text[17..19]));
        var offset = new TimeSpan(Number(text[24..26]), Number(text[26..28]), 0);
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59 || offset.TotalHours > 14)
        {
            return false;
        }

        var local = new DateTime(year, month, day, hour, minute, second, Number(text[20..23]));
        offset = text[23] == '-' ? -offset : offset;
        if (local.Ticks - offset.Ticks is var utc && (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks))
        {
            return false;
        }

        value = new DateTimeOffset(local, offset);
        return true;
    }

    private static bool HasWireShape(ReadOnlySpan<byte> text)
    {
        if (text.Length != Pattern.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var isRight = Pattern[i] switch
            {
                '0' => text[i] is >= (byte)'0' and <= (byte)'9',
                '+' => text[i] is (byte)'+' or (byte)'-',
                var mark => text[i] == mark,
            };
            if (!isRight)
            {
                return false;
            }
        }

        return true;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
