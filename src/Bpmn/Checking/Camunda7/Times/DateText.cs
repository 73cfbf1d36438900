namespace ProcOS.Bpmn.Checking.Camunda7.Times;

/// <summary>
/// Reads a date of ISO 8601 as Joda-Time's parser does: by month, week or day of the year, with as many digits as there are,
/// and a time and an offset after a <c>T</c>.
/// </summary>
internal static class DateText
{
    private const int LastYear = 292278994;
    private const int FirstYear = -292275055;

    /// <summary>Days since 1970-01-01, with their fraction; null where it is no date.</summary>
    public static double? Day(string text)
    {
        if (text.StartsWith('T') || text.StartsWith('t'))
        {
            var only = new TextReader(text, 1);
            return only.Time() is { } time && only.Offset() is { } offset && only.IsAtEnd ? time - offset : null;
        }

        double? best = null;
        foreach (var form in (ReadOnlySpan<char>)['m', 'w', 'd'])
        {
            best ??= Day(new TextReader(text, 0), form);
        }

        return best;
    }

    private static double? Day(TextReader reader, char form)
    {
        if (reader.Year() is not { } year || Date(ref reader, year, form) is not { } day)
        {
            return null;
        }

        if (reader.Take('T'))
        {
            day += reader.IsAtDigit ? reader.Time() ?? double.NaN : 0;
            day -= reader.Offset() ?? double.NaN;
        }

        return reader.IsAtEnd && !double.IsNaN(day) ? day : null;
    }

    private static double? Date(ref TextReader reader, int year, char form)
    {
        if (year is > LastYear or < FirstYear)
        {
            return null;
        }

        var first = FirstOfYear(year);
        switch (form)
        {
            case 'w':
                if (year == LastYear || !reader.Take('-') || !reader.Take('W') || reader.Number(2) is not { } week || week < 1 || week > WeeksOf(year))
                {
                    return null;
                }

                var weekday = 1;
                if (reader.Take('-'))
                {
                    weekday = reader.Number(1) ?? 0;
                }

                return weekday is >= 1 and <= 7 ? FirstWeek(year) + ((week - 1) * 7) + weekday - 1 : null;
            case 'd':
                return reader.Take('-') && reader.Exactly(3) is { } day && day >= 1 && day <= (IsLeap(year) ? 366 : 365) ? first + day - 1 : null;
            default:
                if (!reader.Take('-'))
                {
                    return first;
                }

                if (reader.Number(2) is not { } month || month is < 1 or > 12)
                {
                    return null;
                }

                var start = first;
                for (var i = 1; i < month; i++)
                {
                    start += DaysOf(year, i);
                }

                return !reader.Take('-') ? start
                    : reader.Number(2) is { } date && date >= 1 && date <= DaysOf(year, month) ? start + date - 1 : null;
        }
    }

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static int DaysOf(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static double FirstOfYear(int year)
    {
        var before = year - 1d;
        return (365 * before) + Math.Floor(before / 4) - Math.Floor(before / 100) + Math.Floor(before / 400) - 719162;
    }

    // The Monday of the week with the fourth of January.
    private static double FirstWeek(int year)
    {
        var fourth = FirstOfYear(year) + 3;
        var weekday = (((fourth + 3) % 7) + 7) % 7;
        return fourth - weekday;
    }

    private static double WeeksOf(int year) => (FirstWeek(year + 1) - FirstWeek(year)) / 7;

    private ref struct TextReader(string text, int at)
    {
        private int _at = at;

        public readonly bool IsAtEnd => _at == text.Length;

        public readonly bool IsAtDigit => _at < text.Length && char.IsAsciiDigit(text[_at]);

        public bool Take(char letter)
        {
            if (_at < text.Length && char.ToUpperInvariant(text[_at]) == letter)
            {
                _at++;
                return true;
            }

            return false;
        }

        public int? Number(int most)
        {
            var start = _at;
            var value = 0;
            while (_at < text.Length && _at - start < most && char.IsAsciiDigit(text[_at]))
            {
                value = (value * 10) + text[_at++] - '0';
            }

            return _at > start ? value : null;
        }

        public int? Year()
        {
            var isNegative = Take('-');
            if (!isNegative)
            {
                _ = Take('+');
            }

            return isNegative ? -Number(9) : Number(9);
        }

        /// <summary>Hours, minutes, seconds, each of which may end the time with a fraction.</summary>
        public double? Time()
        {
            var time = 0d;
            var unit = 24d;
            for (var part = 0; part < 3; part++)
            {
                if (part > 0 && !Take(':'))
                {
                    break;
                }

                if (Number(2) is not { } value || value > (part == 0 ? 23 : 59))
                {
                    return null;
                }

                time += value / unit;
                if (Take('.') || Take(','))
                {
                    return Number(9) is null ? null : time;
                }

                unit *= 60;
            }

            return time;
        }

        /// <summary>0 where there is none.</summary>
        public double? Offset()
        {
            if (IsAtEnd || Take('Z'))
            {
                return 0;
            }

            var sign = Take('-') ? -1 : Take('+') ? 1 : 0;
            if (sign == 0 || Exactly(2, 23) is not { } hours)
            {
                return null;
            }

            var offset = hours / 24d;
            var separated = Take(':');
            if (separated || IsAtDigit)
            {
                if (Exactly(2, 59) is not { } minutes)
                {
                    return null;
                }

                offset += minutes / 1440d;
                if ((separated ? Take(':') : IsAtDigit) && (Exactly(2, 59) is null || ((separated ? Take('.') || Take(',') : IsAtDigit) && Number(3) is null)))
                {
                    return null;
                }
            }

            return sign * offset;
        }

        public int? Exactly(int digits, int most = int.MaxValue)
        {
            var start = _at;
            return Number(digits) is { } value && _at - start == digits && value <= most ? value : null;
        }
    }
}
