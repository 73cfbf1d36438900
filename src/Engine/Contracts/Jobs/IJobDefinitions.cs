namespace ProcOS.Engine;

/// <summary>The places in models that make jobs.</summary>
public interface IJobDefinitions : IEngineList<JobDefinitionQuery, JobDefinition>
{
    /// <summary>Null when there is none.</summary>
    Task<JobDefinition?> FindAsync(string jobDefinitionId, CancellationToken cancellationToken);

    /// <summary>New tries for all its failed jobs.</summary>
    Task SetRetriesAsync(string jobDefinitionId, int retries, CancellationToken cancellationToken);

    /// <param name="priority">Of its jobs from now on; null lets the model decide again.</param>
    /// <param name="includeJobs">True for those that are there too; only with a priority.</param>
    Task SetPriorityAsync(string jobDefinitionId, long? priority, bool includeJobs, CancellationToken cancellationToken);

    Task SetSuspendedAsync(string jobDefinitionId, JobDefinitionSuspension suspension, CancellationToken cancellationToken);

    /// <summary>The same for many, in one transaction.</summary>
    Task SetSuspendedAsync(JobDefinitionsSuspension suspension, CancellationToken cancellationToken);
}
