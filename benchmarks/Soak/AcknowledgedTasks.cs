using ProcOS.Engine;

namespace ProcOS.Benchmarks.Soak;

/// <summary>The engine's tasks, with each acknowledged completion noted.</summary>
internal sealed class AcknowledgedTasks(IExternalTasks inner, Ledger ledger) : IExternalTasks
{
    public Task<IReadOnlyList<LockedTask>> FetchAndLockAsync(FetchRequest request, CancellationToken cancellationToken) =>
        inner.FetchAndLockAsync(request, cancellationToken);

    public async Task CompleteAsync(string taskId, string workerId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken)
    {
        await inner.CompleteAsync(taskId, workerId, variables, cancellationToken).ConfigureAwait(false);
        ledger.Write(LedgerKind.Acknowledged, taskId);
    }

    public async Task CompleteAsync(
        string taskId,
        string workerId,
        IReadOnlyDictionary<string, VariableValue> variables,
        IReadOnlyDictionary<string, VariableValue> localVariables,
        CancellationToken cancellationToken)
    {
        await inner.CompleteAsync(taskId, workerId, variables, localVariables, cancellationToken).ConfigureAwait(false);
        ledger.Write(LedgerKind.Acknowledged, taskId);
    }

    public Task FailAsync(string taskId, string workerId, TaskFailure failure, CancellationToken cancellationToken) =>
        inner.FailAsync(taskId, workerId, failure, cancellationToken);

    public Task RaiseBpmnErrorAsync(
        string taskId, string workerId, string code, string message, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        inner.RaiseBpmnErrorAsync(taskId, workerId, code, message, variables, cancellationToken);

    public Task ExtendLockAsync(string taskId, string workerId, TimeSpan duration, CancellationToken cancellationToken) =>
        inner.ExtendLockAsync(taskId, workerId, duration, cancellationToken);

    public Task LockAsync(string taskId, string workerId, TimeSpan duration, CancellationToken cancellationToken) =>
        inner.LockAsync(taskId, workerId, duration, cancellationToken);

    public Task UnlockAsync(string taskId, CancellationToken cancellationToken) => inner.UnlockAsync(taskId, cancellationToken);

    public Task<IReadOnlyList<string>> ListLockedAsync(string workerId, CancellationToken cancellationToken) =>
        inner.ListLockedAsync(workerId, cancellationToken);
}
