namespace ProcOS.Store;

/// <summary>
/// Makes a handler's own writes happen once although its external task may be delivered again: the writes and the
/// note that they happened share one transaction.
/// </summary>
public interface IEffectLedger
{
    /// <summary>
    /// Runs <paramref name="work"/> and keeps its answer (as JSON) under <paramref name="externalTaskId"/>; a second
    /// call with that id answers what was kept and runs nothing.
    /// </summary>
    Task<T> OnceAsync<T>(string externalTaskId, Func<StoreSession, Task<T>> work, CancellationToken cancellationToken);
}
