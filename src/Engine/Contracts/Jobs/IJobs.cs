namespace ProcOS.Engine;

/// <summary>Timers and asynchronous steps that wait for the job executor.</summary>
public interface IJobs : IEngineList<JobQuery, Job>
{
    /// <summary>Null when there is none (any more).</summary>
    Task<Job?> FindAsync(string jobId, CancellationToken cancellationToken);

    /// <summary>Runs it now, whatever its due date.</summary>
    /// <exception cref="EngineRefusedException">It failed, which takes a try; or it is gone or suspended. The status is then 404 or 500.</exception>
    Task ExecuteAsync(string jobId, CancellationToken cancellationToken);

    /// <param name="retries">0 makes an incident, more ends it.</param>
    /// <param name="dueDate">When it may run next; null leaves it.</param>
    Task SetRetriesAsync(string jobId, int retries, DateTimeOffset? dueDate, CancellationToken cancellationToken);

    /// <summary>The same for many, in the background.</summary>
    Task<Batch> SetRetriesInBatchAsync(JobRetries retries, CancellationToken cancellationToken);

    /// <param name="dueDate">Null for now.</param>
    /// <param name="cascade">True moves the later ones of a repeating timer too.</param>
    Task SetDueDateAsync(string jobId, DateTimeOffset? dueDate, bool cascade, CancellationToken cancellationToken);

    /// <summary>Evaluates a timer's expression anew.</summary>
    /// <param name="creationDateBased">True counts from the creation of the job, false from now.</param>
    Task RecalculateDueDateAsync(string jobId, bool creationDateBased, CancellationToken cancellationToken);

    Task SetSuspendedAsync(string jobId, bool suspended, CancellationToken cancellationToken);

    /// <summary>The same for many, in one transaction.</summary>
    Task SetSuspendedAsync(JobSuspension suspension, CancellationToken cancellationToken);

    Task SetPriorityAsync(string jobId, long priority, CancellationToken cancellationToken);

    /// <summary>Of its last failure; null when there is none.</summary>
    Task<string?> GetStackTraceAsync(string jobId, CancellationToken cancellationToken);

    /// <summary>What waited for it waits for ever.</summary>
    Task DeleteAsync(string jobId, CancellationToken cancellationToken);
}
