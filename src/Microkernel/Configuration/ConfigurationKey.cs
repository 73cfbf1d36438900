namespace ProcOS.Microkernel.Configuration;

/// <summary>One setting: everything that is to be known about it.</summary>
/// <param name="Name">The environment variable; the flag is the same in lower case with dashes.</param>
/// <param name="Kind">What its text must be.</param>
/// <param name="Doc">One sentence for the person who sets it.</param>
public sealed record ConfigurationKey(string Name, ValueKind Kind, string Doc)
{
    /// <summary>Null where there is none.</summary>
    public string? Default { get; init; }

    /// <summary>Null for a setting that is never mandatory.</summary>
    public string? MandatoryWhen { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>For durations in seconds.</summary>
    public double? Minimum { get; init; }

    /// <summary>For durations in seconds.</summary>
    public double? Maximum { get; init; }

    /// <summary>Its value is never shown.</summary>
    public bool Secret { get; init; }

    public string Flag => "--" + Name.ToLowerInvariant().Replace('_', '-');
}
