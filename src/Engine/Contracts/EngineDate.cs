using System.Globalization;

namespace ProcOS.Engine;

/// <summary>The engine's dates: <c>2026-11-20T10:00:00.000+0200</c>, milliseconds always, an offset without a colon.</summary>
public static class EngineDate
{
    private const string WireFormat = "yyyy-MM-dd'T'HH:mm:ss.fff";

    /// <summary>In UTC; what is finer than a millisecond is cut off.</summary>
    public static string Format(DateTimeOffset value) => value.UtcDateTime.ToString(WireFormat, CultureInfo.InvariantCulture) + "+0000";

    public static bool TryParse(string? text, out DateTimeOffset value) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
}
