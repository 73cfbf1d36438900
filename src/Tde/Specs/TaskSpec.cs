using System.Text.Json;

namespace ProcOS.Tde.Specs;

/// <summary>One task as somebody asks for it; <c>docs/reference/schemas/task-spec.v1.json</c> is its published form.</summary>
internal sealed record TaskSpec
{
    public const int CurrentVersion = 1;

    public required string Id { get; init; }

    /// <summary>What the task is for, in words; for people, and for proposers that read words.</summary>
    public required string Objective { get; init; }

    /// <summary>The name of the <see cref="Tasks.ISyntheticTask"/> that does it.</summary>
    public required string Task { get; init; }

    /// <value>The default value is deterministic.</value>
    public TaskMode Mode { get; init; }

    /// <summary>A JSON object; its rules belong to the task.</summary>
    public required JsonElement Inputs { get; init; }

    public TaskBudget Budget { get; init; } = new();

    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>Words that are carried along; no synthetic task judges them.</summary>
    public IReadOnlyList<string> Constraints { get; init; } = [];

    /// <inheritdoc cref="Constraints"/>
    public IReadOnlyList<string> SuccessCriteria { get; init; } = [];

    /// <summary>A JSON object that is carried along.</summary>
    public required JsonElement Metadata { get; init; }

    /// <summary>Members that this version does not know; they are kept.</summary>
    public IReadOnlyDictionary<string, JsonElement> Unknown { get; init; } = new Dictionary<string, JsonElement>();
}
