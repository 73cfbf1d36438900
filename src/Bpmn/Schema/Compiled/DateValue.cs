using System.Globalization;
using System.Text.RegularExpressions;

namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>Which texts pass as dates, times and durations (XML Schema Part 2, §3.2.6 to §3.2.14).</summary>
internal static partial class DateValue
{
    private const string Year = "(?<year>-?([1-9][0-9]{3,}|0[0-9]{3}))";
    private const string Month = "(?<month>0[1-9]|1[0-2])";
    private const string Day = "(?<day>0[1-9]|[12][0-9]|3[01])";
    private const string Time = @"((?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?|24:00:00(\.0+)?)";
    private const string Zone = "(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?";

    /// <param name="type">A type of XML Schema; of others every text passes.</param>
    public static bool IsValid(string type, ReadOnlySpan<char> text) => Form(type) is not { } form || (form.Match(text.ToString()) is { Success: true } match && IsDay(match));

    private static Regex? Form(string type) => type switch
    {
        "dateTime" => OfDateTime(),
        "date" => OfDate(),
        "time" => OfTime(),
        "gYearMonth" => OfYearMonth(),
        "gYear" => OfYear(),
        "gMonthDay" => OfMonthDay(),
        "gMonth" => OfMonth(),
        "gDay" => OfDay(),
        "duration" => OfDuration(),
        _ => null,
    };

    // A day of a month without year is that of a leap year.
    private static bool IsDay(Match match)
    {
        if (match.Groups["year"] is { Success: true, Value: var year } && year.Trim('-') == "0000")
        {
            return false;
        }

        if (!match.Groups["day"].Success || !match.Groups["month"].Success)
        {
            return true;
        }

        var (month, day) = (Number(match.Groups["month"].Value), Number(match.Groups["day"].Value));
        var leap = !match.Groups["year"].Success ? 4 : Number(match.Groups["year"].Value[^4..]);
        return day <= DateTime.DaysInMonth(leap == 0 ? 400 : leap, month);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex($"^{Year}-{Month}-{Day}T{Time}{Zone}\\z")]
    private static partial Regex OfDateTime();

    [GeneratedRegex($"^{Year}-{Month}-{Day}{Zone}\\z")]
    private static partial Regex OfDate();

    [GeneratedRegex($"^{Time}{Zone}\\z")]
    private static partial Regex OfTime();

    [GeneratedRegex($"^{Year}-{Month}{Zone}\\z")]
    private static partial Regex OfYearMonth();

    [GeneratedRegex($"^{Year}{Zone}\\z")]
    private static partial Regex OfYear();

    [GeneratedRegex($"^--{Month}-{Day}{Zone}\\z")]
    private static partial Regex OfMonthDay();

    [GeneratedRegex($"^--{Month}(--)?{Zone}\\z")]
    private static partial Regex OfMonth();

    [GeneratedRegex($"^---{Day}{Zone}\\z")]
    private static partial Regex OfDay();

    [GeneratedRegex(@"^-?P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?((([0-9]+(\.[0-9]+)?)|\.[0-9]+)S)?)?\z")]
    private static partial Regex OfDuration();
}
