using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn;

/// <summary>What a check should know or leave out. <see cref="CheckConfiguration"/> reads it from a file.</summary>
public sealed record CheckOptions
{
    /// <summary>Ids of rules that are not run. The default value is none.</summary>
    public IReadOnlySet<string> RulesOff { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Severities that count instead of a rule's own, by rule id. The default value is none.</summary>
    public IReadOnlyDictionary<string, Severity> Levels { get; init; } = new Dictionary<string, Severity>(StringComparer.Ordinal);

    /// <summary>Findings that somebody has looked at and accepts. The default value is none.</summary>
    public IReadOnlyList<IgnoredElement> Ignored { get; init; } = [];

    /// <summary>The external-task topics that a model may use; null allows all. The default value is null.</summary>
    public IReadOnlySet<string>? AllowedTopics { get; init; }

    /// <summary>The external-task topics that a model may not use. The default value is none.</summary>
    public IReadOnlySet<string> ForbiddenTopics { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// The process keys that a call activity may name; null allows all. An expression (<c>${…}</c>) is always allowed.
    /// The default value is null.
    /// </summary>
    public IReadOnlySet<string>? KnownCalledElements { get; init; }

    /// <summary>Names of BPMN elements that a model may not use, such as <c>manualTask</c>. The default value is none.</summary>
    public IReadOnlySet<string> ForbiddenElements { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How processes, elements and topics are named. The default value asks for nothing.</summary>
    public NamingPatterns Naming { get; init; } = new();

    /// <summary>Names of the metadata that an executable process carries beside its hash; null for the usual ones. The default value is null.</summary>
    public IReadOnlyList<string>? RequiredMetadata { get; init; }

    /// <summary>Whether a missing or outdated validation hash is an error rather than a warning. The default value is false.</summary>
    public bool RequireHash { get; init; }

    /// <summary>The profile whose verdict forbids a deployment: that of the engine. The default value is Camunda 7.</summary>
    public SoundnessProfile SoundnessProfile { get; init; } = SoundnessProfile.Camunda7;

    /// <summary>How far the proof of soundness goes, see <see cref="SoundnessOptions.MaxStates"/>. The default value is its own.</summary>
    public int MaxStates { get; init; } = new SoundnessOptions().MaxStates;
}
