using System.Collections.Concurrent;

namespace ProcOS.Engine.Tests.ExternalTasks.Fetching;

/// <summary>
/// An engine with one task, whose parked polls are answered only when the test says so. A failed task can be had again at
/// once, but no parked poll is told.
/// </summary>
internal sealed class ParkingEngine : IExternalTasks, IDisposable
{
    private readonly LockedTask _task;
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LockedTask? _free;

    public ParkingEngine(LockedTask task) => _free = _task = task;

    /// <summary>The worker ids of the polls that are parked.</summary>
    public ConcurrentQueue<string> Parked { get; } = new();

    public Task<IReadOnlyList<LockedTask>> FetchAndLockAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _free, null) is { } free)
        {
            return Task.FromResult<IReadOnlyList<LockedTask>>([free]);
        }

        return request.Wait > TimeSpan.Zero ? ParkAsync(request.WorkerId) : Task.FromResult<IReadOnlyList<LockedTask>>([]);
    }

    public Task FailAsync(string taskId, string workerId, TaskFailure failure, CancellationToken cancellationToken)
    {
        _free = _task with { Retries = failure.Retries };
        return Task.CompletedTask;
    }

    public Task CompleteAsync(string taskId, string workerId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task CompleteAsync(
        string taskId,
        string workerId,
        IReadOnlyDictionary<string, VariableValue> variables,
        IReadOnlyDictionary<string, VariableValue> localVariables,
        CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RaiseBpmnErrorAsync(
        string taskId, string workerId, string code, string message, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task ExtendLockAsync(string taskId, string workerId, TimeSpan duration, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task LockAsync(string taskId, string workerId, TimeSpan duration, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task UnlockAsync(string taskId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<string>> ListLockedAsync(string workerId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Answers all parked polls.</summary>
    public void Dispose() => _end.TrySetResult();

    private async Task<IReadOnlyList<LockedTask>> ParkAsync(string workerId)
    {
        Parked.Enqueue(workerId);
        await _end.Task;
        return [];
    }
}
