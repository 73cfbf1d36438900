namespace ProcOS.Engine;

/// <summary>How many instances of an activity wait now, and how many of its jobs failed.</summary>
public sealed record ActivityStatistics
{
    /// <summary>The activity's id.</summary>
    public required string Id { get; init; }

    public int Instances { get; init; }

    public int FailedJobs { get; init; }

    /// <summary>Only when they were asked for.</summary>
    public IReadOnlyList<IncidentCount>? Incidents { get; init; }
}
