namespace ProcOS.Engine;

/// <summary>Things of one kind that the engine can be asked for.</summary>
public interface IEngineList<in TQuery, TItem>
{
    /// <summary>One page: see <see cref="EngineQuery{TKey}.MaxResults"/>.</summary>
    Task<IReadOnlyList<TItem>> ListAsync(TQuery query, CancellationToken cancellationToken);

    Task<long> CountAsync(TQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Everything, fetched in pages. Sort by something that does not change meanwhile: what comes or goes while it is read
    /// can shift the pages.
    /// </summary>
    /// <param name="query">Its <see cref="EngineQuery{TKey}.FirstResult"/> is where it begins, its <see cref="EngineQuery{TKey}.MaxResults"/> the size of a page, 500 if null.</param>
    IAsyncEnumerable<TItem> AllAsync(TQuery query, CancellationToken cancellationToken);
}
