namespace ProcOS.Engine;

/// <summary>How far a batch is.</summary>
public sealed record BatchStatistics : Batch
{
    public int RemainingJobs { get; init; }

    public int CompletedJobs { get; init; }

    public int FailedJobs { get; init; }
}
