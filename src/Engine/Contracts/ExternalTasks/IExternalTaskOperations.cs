namespace ProcOS.Engine;

/// <summary>External tasks as an operator sees and mends them; who works on them uses <see cref="IExternalTasks"/>.</summary>
public interface IExternalTaskOperations : IEngineList<ExternalTaskQuery, ExternalTask>
{
    /// <summary>Null when there is none (any more).</summary>
    Task<ExternalTask?> FindAsync(string taskId, CancellationToken cancellationToken);

    /// <summary>The whole story of the last failure; null when there is none.</summary>
    Task<string?> GetErrorDetailsAsync(string taskId, CancellationToken cancellationToken);

    /// <param name="retries">0 makes an incident, more ends it.</param>
    Task SetRetriesAsync(string taskId, int retries, CancellationToken cancellationToken);

    /// <summary>The same for many, in one transaction.</summary>
    Task SetRetriesAsync(ExternalTaskRetries retries, CancellationToken cancellationToken);

    /// <summary>The same for many, in the background.</summary>
    Task<Batch> SetRetriesInBatchAsync(ExternalTaskRetries retries, CancellationToken cancellationToken);

    Task SetPriorityAsync(string taskId, long priority, CancellationToken cancellationToken);

    /// <summary>The topics that have tasks.</summary>
    Task<IReadOnlyList<string>> ListTopicsAsync(TopicFilter filter, CancellationToken cancellationToken);
}
