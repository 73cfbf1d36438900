namespace ProcOS.Engine;

/// <summary>The engine's outside work. Locks are no fences: see <c>docs/reference/engine.md</c>.</summary>
public interface IExternalTasks
{
    /// <summary>
    /// Answers as soon as there is something, or nothing at the end of <see cref="FetchRequest.Wait"/>. A call that is
    /// cancelled before it answers still locks the next task, for nobody: let it end.
    /// </summary>
    Task<IReadOnlyList<LockedTask>> FetchAndLockAsync(FetchRequest request, CancellationToken cancellationToken);

    Task CompleteAsync(string taskId, string workerId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);

    /// <summary>Completes with variables of the instance and with some that only the task's output mappings see.</summary>
    Task CompleteAsync(
        string taskId,
        string workerId,
        IReadOnlyDictionary<string, VariableValue> variables,
        IReadOnlyDictionary<string, VariableValue> localVariables,
        CancellationToken cancellationToken);

    Task FailAsync(string taskId, string workerId, TaskFailure failure, CancellationToken cancellationToken);

    Task RaiseBpmnErrorAsync(
        string taskId, string workerId, string code, string message, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);

    /// <exception cref="EngineRefusedException">The lock has expired, or belongs to another worker, or the task is gone.</exception>
    Task ExtendLockAsync(string taskId, string workerId, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Takes a lock that nobody else holds, one of our own that has expired too.</summary>
    /// <exception cref="EngineRefusedException">Another worker holds it, or the task is gone.</exception>
    Task LockAsync(string taskId, string workerId, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Frees a task whoever holds it: only for a lock of one's own that surely lives. One that is gone is no error.</summary>
    Task UnlockAsync(string taskId, CancellationToken cancellationToken);

    /// <summary>The ids of the tasks whose lock this worker holds now.</summary>
    Task<IReadOnlyList<string>> ListLockedAsync(string workerId, CancellationToken cancellationToken);
}
