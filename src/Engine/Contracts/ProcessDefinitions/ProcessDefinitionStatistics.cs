namespace ProcOS.Engine;

/// <summary>How many instances of a process version run now, and how many of its jobs failed.</summary>
public sealed record ProcessDefinitionStatistics
{
    public ProcessDefinition? Definition { get; init; }

    /// <summary>The definition's id.</summary>
    public required string Id { get; init; }

    public int Instances { get; init; }

    public int FailedJobs { get; init; }

    /// <summary>Only when they were asked for.</summary>
    public IReadOnlyList<IncidentCount>? Incidents { get; init; }
}
