using ProcOS.Foundation.Errors;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Repository;

/// <summary>Passages and their vectors. Everything happens in the caller's transaction.</summary>
internal interface IKnowledgeRepository
{
    /// <summary>Makes the collection, or checks that it belongs to this model; the first dimensions that come settle them.</summary>
    /// <exception cref="ProcOsException"><see cref="KnowledgeErrors.CollectionBound"/></exception>
    Task BindAsync(StoreSession session, CollectionBinding binding);

    /// <summary>What the collection is bound to; null when there is none of this name.</summary>
    Task<CollectionBinding?> FindBindingAsync(StoreSession session, string collection);

    /// <summary>Replaces the source and all its chunks.</summary>
    /// <exception cref="ProcOsException">A chunk's vector does not fit the collection.</exception>
    Task UpsertAsync(StoreSession session, string collection, StoredSource source, IReadOnlyList<StoredChunk> chunks);

    /// <summary>Best first; equal scores in the order of source and place.</summary>
    /// <exception cref="ProcOsException">The count is out of bounds, or the vector does not fit the collection.</exception>
    Task<IReadOnlyList<ScoredChunk>> QueryAsync(StoreSession session, string collection, ChunkQuery query);

    /// <summary>The chunks that exist, in the order of the ids, with their vectors.</summary>
    Task<IReadOnlyList<StoredChunk>> FetchAsync(StoreSession session, IReadOnlyList<string> chunkIds);

    /// <summary>The chunks of one source in their order, with their vectors.</summary>
    Task<IReadOnlyList<StoredChunk>> ListChunksAsync(StoreSession session, string collection, string source);

    /// <summary>In the order of their names.</summary>
    Task<IReadOnlyList<StoredSource>> ListSourcesAsync(StoreSession session, string collection);

    /// <summary>Answers how many sources there were to delete.</summary>
    Task<int> DeleteAsync(StoreSession session, string collection, IReadOnlyList<string> sources);
}
