namespace ProcOS.Store;

/// <summary>
/// Everything that ProcOS keeps and the engine does not. Thread-safe. Work is short: on the embedded database all
/// work shares one connection, so nothing slow (HTTP, models) belongs inside.
/// </summary>
public interface IStore
{
    /// <summary>Which of the two databases this is.</summary>
    StoreKind Kind { get; }

    /// <summary>A stable id of this database's content; kernels that see the same id share one store.</summary>
    string StoreId { get; }

    /// <summary>Runs <paramref name="work"/> in one transaction on one connection: all of it is kept, or nothing.</summary>
    /// <exception cref="InvalidOperationException">Called inside other work: with one connection it would wait for itself.</exception>
    /// <exception cref="Foundation.Errors.ProcOsException">The database cannot be reached, or has no room (<c>StoreErrors</c>).</exception>
    Task<T> RunAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken);

    /// <inheritdoc cref="RunAsync{T}"/>
    Task RunAsync(Func<StoreSession, Task> work, CancellationToken cancellationToken);
}
