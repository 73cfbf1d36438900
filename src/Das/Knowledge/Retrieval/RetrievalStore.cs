using ProcOS.Das.Knowledge.Repository;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Retrieval;

/// <summary>Keeps what a question found between two steps of a process; the process carries only the id.</summary>
internal sealed class RetrievalStore(IKnowledgeRepository repository, KnowledgeCollection collection, TimeProvider clock)
{
    // Those of questions that never got to their answer.
    private static readonly TimeSpan KeepAbandoned = TimeSpan.FromDays(1);

    public async Task SaveAsync(StoreSession session, string id, string query, IReadOnlyList<ScoredChunk> hits)
    {
        var now = clock.GetUtcNow();
        _ = await session.ExecuteAsync(
            "DELETE FROM das.knowledge_retrievals WHERE created_at < @before", new { before = now - KeepAbandoned }).ConfigureAwait(false);
        _ = await session.ExecuteAsync(
            "INSERT INTO das.knowledge_retrievals (id, query, collection, created_at) VALUES (@id, @query, @Name, @now)",
            new { id, query, collection.Name, now }).ConfigureAwait(false);
        for (var rank = 0; rank < hits.Count; rank++)
        {
            _ = await session.ExecuteAsync(
                "INSERT INTO das.knowledge_retrieval_hits (retrieval_id, rank, chunk_id, score) VALUES (@id, @rank, @chunk, @Score)",
                new { id, rank, chunk = hits[rank].Chunk.Id, hits[rank].Score }).ConfigureAwait(false);
        }
    }

    /// <summary>Null when there is none; passages that a preload has replaced since are left out.</summary>
    public async Task<FoundPassages?> FindAsync(StoreSession session, string id)
    {
        var query = await session.FindAsync<string>("SELECT query FROM das.knowledge_retrievals WHERE id = @id", new { id }).ConfigureAwait(false);
        if (query is null)
        {
            return null;
        }

        var hits = await session.QueryAsync<Hit>(
            "SELECT chunk_id AS ChunkId, score FROM das.knowledge_retrieval_hits WHERE retrieval_id = @id ORDER BY rank", new { id }).ConfigureAwait(false);
        var chunks = (await repository.FetchAsync(session, [.. hits.Select(hit => hit.ChunkId)]).ConfigureAwait(false)).ToDictionary(chunk => chunk.Id);
        return new FoundPassages(query, [.. hits.Where(hit => chunks.ContainsKey(hit.ChunkId)).Select(hit => new Passage(chunks[hit.ChunkId], hit.Score))]);
    }

    public static Task DeleteAsync(StoreSession session, string id) =>
        session.ExecuteAsync("DELETE FROM das.knowledge_retrievals WHERE id = @id", new { id });

    private sealed record Hit
    {
        public string ChunkId { get; init; } = "";

        public double Score { get; init; }
    }
}
