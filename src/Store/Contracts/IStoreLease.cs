namespace ProcOS.Store;

/// <summary>
/// Mutual exclusion between all kernels that share a store: an advisory lock on a server, the ownership of the
/// folder on the embedded database.
/// </summary>
public interface IStoreLease
{
    /// <summary>Waits until <paramref name="name"/> is free and holds it until the answer is disposed.</summary>
    Task<IAsyncDisposable> AcquireAsync(string name, CancellationToken cancellationToken);
}
