using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>A plan and the instances it is for, named or by query.</summary>
/// <param name="Plan">The plan.</param>
public sealed record MigrationExecution([property: JsonPropertyName("migrationPlan")] MigrationPlan Plan)
{
    public IReadOnlyList<string>? ProcessInstanceIds { get; init; }

    public ProcessInstanceQuery? ProcessInstanceQuery { get; init; }

    public bool SkipCustomListeners { get; init; }

    public bool SkipIoMappings { get; init; }
}
