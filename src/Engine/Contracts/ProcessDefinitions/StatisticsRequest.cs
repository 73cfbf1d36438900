namespace ProcOS.Engine;

/// <summary>What statistics count beside the instances. Each costs the engine a join.</summary>
public sealed record StatisticsRequest
{
    public bool FailedJobs { get; init; }

    public bool Incidents { get; init; }

    /// <summary>Only incidents of this type; wins over <see cref="Incidents"/>.</summary>
    public string? IncidentsForType { get; init; }
}
