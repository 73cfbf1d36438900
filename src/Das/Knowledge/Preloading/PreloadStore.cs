using System.Globalization;
using ProcOS.Das.Knowledge.Sources;
using ProcOS.Foundation.Errors;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Preloading;

/// <summary>The lists that preloads work through, and what lies between their steps.</summary>
internal sealed class PreloadStore(TimeProvider clock)
{
    /// <exception cref="ProcOsException">The id is taken.</exception>
    public async Task CreateAsync(StoreSession session, string id, string collection, IReadOnlyList<SourceEntry> sources, int unchanged, int removed)
    {
        var made = await session.ExecuteAsync(
            """
            INSERT INTO das.knowledge_preloads (id, collection, unchanged, removed, created_at)
            VALUES (@id, @collection, @unchanged, @removed, @now) ON CONFLICT (id) DO NOTHING
            """,
            new { id, collection, unchanged, removed, now = clock.GetUtcNow() }).ConfigureAwait(false);
        if (made == 0)
        {
            throw new ProcOsException(KnowledgeErrors.PreloadExists, id);
        }

        for (var position = 0; position < sources.Count; position++)
        {
            _ = await session.ExecuteAsync(
                """
                INSERT INTO das.knowledge_preload_sources (preload_id, position, source, path, folder)
                VALUES (@id, @position, @Name, @Path, @Folder)
                """,
                new { id, position, sources[position].Name, sources[position].Path, sources[position].Folder }).ConfigureAwait(false);
        }
    }

    /// <exception cref="ProcOsException">There is no such line.</exception>
    public static async Task<PreloadSource> GetAsync(StoreSession session, string id, int position) =>
        await session.FindAsync<PreloadSource>(
            """
            SELECT p.collection, s.source, s.path, s.folder, s.content_hash AS ContentHash, s.status, s.chunk_count AS ChunkCount
            FROM das.knowledge_preload_sources s JOIN das.knowledge_preloads p ON p.id = s.preload_id
            WHERE s.preload_id = @id AND s.position = @position
            """,
            new { id, position }).ConfigureAwait(false)
        ?? throw new ProcOsException(KnowledgeErrors.PreloadUnknown, string.Create(CultureInfo.InvariantCulture, $"source {position} of preload {id}"));

    public static async Task StageAsync(StoreSession session, string id, int position, string hash, IReadOnlyList<StagedChunk> chunks)
    {
        await UnstageAsync(session, id, position).ConfigureAwait(false);
        _ = await session.ExecuteAsync(
            "UPDATE das.knowledge_preload_sources SET content_hash = @hash, chunk_count = @Count WHERE preload_id = @id AND position = @position",
            new { id, position, hash, chunks.Count }).ConfigureAwait(false);
        foreach (var chunk in chunks)
        {
            _ = await session.ExecuteAsync(
                """
                INSERT INTO das.knowledge_staged_chunks (preload_id, position, ordinal, heading, content, tokens)
                VALUES (@id, @position, @Ordinal, @Heading, @Content, @Tokens)
                """,
                new { id, position, chunk.Ordinal, chunk.Heading, chunk.Content, chunk.Tokens }).ConfigureAwait(false);
        }
    }

    public static Task<IReadOnlyList<StagedChunk>> StagedAsync(StoreSession session, string id, int position) =>
        session.QueryAsync<StagedChunk>(
            """
            SELECT ordinal, heading, content, tokens, CAST(embedding AS real[]) AS embedding
            FROM das.knowledge_staged_chunks WHERE preload_id = @id AND position = @position ORDER BY ordinal
            """,
            new { id, position });

    public static async Task EmbedAsync(StoreSession session, string id, int position, IReadOnlyList<(int Ordinal, float[] Vector)> vectors)
    {
        foreach (var (ordinal, vector) in vectors)
        {
            _ = await session.ExecuteAsync(
                """
                UPDATE das.knowledge_staged_chunks SET embedding = CAST(CAST(@vector AS real[]) AS vector)
                WHERE preload_id = @id AND position = @position AND ordinal = @ordinal
                """,
                new { id, position, ordinal, vector }).ConfigureAwait(false);
        }
    }

    public static Task UnstageAsync(StoreSession session, string id, int position) =>
        session.ExecuteAsync(
            "DELETE FROM das.knowledge_staged_chunks WHERE preload_id = @id AND position = @position", new { id, position });

    public static Task FinishAsync(StoreSession session, string id, int position, string status, string? error) =>
        session.ExecuteAsync(
            "UPDATE das.knowledge_preload_sources SET status = @status, error = @error WHERE preload_id = @id AND position = @position",
            new { id, position, status, error });

    /// <exception cref="ProcOsException">There is no such preload.</exception>
    public static async Task<PreloadSummary> SummarizeAsync(StoreSession session, string id) =>
        await session.FindAsync<PreloadSummary>(
            """
            SELECT p.collection, p.unchanged, p.removed,
                CAST(count(s.position) FILTER (WHERE s.status = 'ok') AS integer) AS Ingested,
                CAST(count(s.position) FILTER (WHERE s.status <> 'ok') AS integer) AS Failed
            FROM das.knowledge_preloads p LEFT JOIN das.knowledge_preload_sources s ON s.preload_id = p.id
            WHERE p.id = @id GROUP BY p.id
            """,
            new { id }).ConfigureAwait(false)
        ?? throw new ProcOsException(KnowledgeErrors.PreloadUnknown, $"preload {id}");
}
