using System.Globalization;
using System.Xml;

namespace ProcOS.Microkernel.Configuration;

/// <summary>What each kind of value may be.</summary>
internal static class ValueRules
{
    /// <summary>Answers what was expected, or null when <paramref name="text"/> is right.</summary>
    public static string? Expectation(ConfigurationKey key, string text) => key.Kind switch
    {
        ValueKind.Choice => key.Choices.Contains(text, StringComparer.OrdinalIgnoreCase) ? null : "one of " + string.Join(", ", key.Choices),
        ValueKind.Boolean => Boolean(text) is null ? "true or false" : null,
        ValueKind.WholeNumber => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && InRange(key, whole)
            ? null : "a whole number" + Range(key),
        ValueKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && InRange(key, number)
            ? null : "a number" + Range(key),
        ValueKind.Duration => Duration(text) is { } duration && InRange(key, duration.TotalSeconds)
            ? null : "a duration such as PT15S or 00:00:15" + Range(key, " seconds"),
        ValueKind.Address => Address(text) is null ? "an http or https address without a query" : null,
        ValueKind.Path => text.Contains('\0', StringComparison.Ordinal) ? "a path" : null,
        _ => null,
    };

    public static bool? Boolean(string text) => text.ToLowerInvariant() switch
    {
        "true" or "1" or "yes" or "on" => true,
        "false" or "0" or "no" or "off" => false,
        _ => null,
    };

    public static TimeSpan? Duration(string text)
    {
        if (!text.StartsWith('P'))
        {
            return TimeSpan.TryParseExact(text, ["c", @"h\:mm\:ss"], CultureInfo.InvariantCulture, out var plain) ? plain : null;
        }

        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    public static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.Query.Length == 0 && address.Fragment.Length == 0
            ? address : null;

    private static bool InRange(ConfigurationKey key, double value) => value >= (key.Minimum ?? double.MinValue) && value <= (key.Maximum ?? double.MaxValue);

    private static string Range(ConfigurationKey key, string unit = "") =>
        key is { Minimum: { } low, Maximum: { } high }
            ? string.Create(CultureInfo.InvariantCulture, $" from {low} to {high}{unit}") : string.Empty;
}
