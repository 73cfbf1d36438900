namespace ProcOS.Engine;

/// <summary>Work on many instances in the background. Its lists take one sort key.</summary>
public interface IBatches : IEngineList<BatchQuery, Batch>
{
    /// <summary>How far they are.</summary>
    IEngineList<BatchStatisticsQuery, BatchStatistics> Statistics { get; }

    /// <summary>Null when there is none: a batch that is done is gone.</summary>
    Task<Batch?> FindAsync(string batchId, CancellationToken cancellationToken);

    Task SetSuspendedAsync(string batchId, bool suspended, CancellationToken cancellationToken);

    /// <param name="cascade">True deletes its history too.</param>
    Task DeleteAsync(string batchId, bool cascade, CancellationToken cancellationToken);
}
