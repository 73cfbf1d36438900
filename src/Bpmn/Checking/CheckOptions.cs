namespace ProcOS.Bpmn;

/// <summary>What a check should know or leave out.</summary>
public sealed record CheckOptions
{
    /// <summary>The external-task topics that a model may use; null allows all. The default value is null.</summary>
    public IReadOnlySet<string>? AllowedTopics { get; init; }

    /// <summary>
    /// The process keys that a call activity may name; null allows all. An expression (<c>${…}</c>) is always allowed.
    /// The default value is null.
    /// </summary>
    public IReadOnlySet<string>? KnownCalledElements { get; init; }

    /// <summary>Ids of rules that are not run. The default value is none.</summary>
    public IReadOnlySet<string> RulesOff { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether a missing or outdated validation hash is an error rather than a warning. The default value is false.</summary>
    public bool RequireHash { get; init; }
}
