using System.Collections.Concurrent;

namespace ProcOS.Engine.Tests.ExternalTasks.Fetching;

/// <summary>
/// An engine with one task, whose parked polls are answered only when the test says so. A failed task can be had again at
/// once, but no parked poll is told; a hasty one hands it to a parked poll before it answers the word on the failure, and
/// after that to nobody until it is unlocked.
/// </summary>
internal sealed class ParkingEngine : IExternalTasks, IDisposable
{
    private readonly LockedTask _task;
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _parked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Who waits for it has gone on when it is set: the host knows of the task before the failure is answered.</summary>
    private readonly TaskCompletionSource _handedOut = new();

    private LockedTask? _free;
    private LockedTask? _again;

    public ParkingEngine(LockedTask task) => _free = _task = task;

    public bool IsHasty { get; init; }

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

    public async Task FailAsync(string taskId, string workerId, TaskFailure failure, CancellationToken cancellationToken)
    {
        _again = _task with { Retries = failure.Retries };
        if (IsHasty)
        {
            await _parked.Task;
            _handedOut.SetResult();
        }
        else
        {
            _free = _again;
        }
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

    public Task UnlockAsync(string taskId, CancellationToken cancellationToken)
    {
        _free = _again;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> ListLockedAsync(string workerId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Answers all parked polls.</summary>
    public void Dispose() => _end.TrySetResult();

    private async Task<IReadOnlyList<LockedTask>> ParkAsync(string workerId)
    {
        Parked.Enqueue(workerId);
        if (IsHasty && Parked.Count == 1)
        {
            _parked.SetResult();
            await _handedOut.Task.ConfigureAwait(false);
            return [_again!];
        }

        await _end.Task;
        return [];
    }
}
