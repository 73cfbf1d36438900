using System.Globalization;
using ProcOS.Foundation.Errors;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Repository;

/// <summary>PostgreSQL's full text beside pgvector. Vectors travel as <c>real[]</c>: no plug-in for their type loads here.</summary>
internal sealed class PostgresKnowledgeRepository(TimeProvider clock) : IKnowledgeRepository
{
    public async Task BindAsync(StoreSession session, CollectionBinding binding)
    {
        _ = await session.ExecuteAsync(
            """
            INSERT INTO das.knowledge_collections (name, model, dimensions, created_at)
            VALUES (@Name, @Model, @Dimensions, @Now) ON CONFLICT (name) DO NOTHING
            """,
            new { binding.Name, binding.Model, binding.Dimensions, Now = clock.GetUtcNow() }).ConfigureAwait(false);
        var bound = (await FindBindingAsync(session, binding.Name).ConfigureAwait(false))!;
        if (bound.Model != binding.Model || (bound.Dimensions is { } has && binding.Dimensions is { } brings && has != brings))
        {
            throw new ProcOsException(KnowledgeErrors.CollectionBound, binding.Name, Describe(bound), Describe(binding));
        }

        if (bound.Dimensions is null && binding.Dimensions is not null)
        {
            _ = await session.ExecuteAsync(
                "UPDATE das.knowledge_collections SET dimensions = @Dimensions WHERE name = @Name", binding).ConfigureAwait(false);
        }
    }

    public async Task UpsertAsync(StoreSession session, string collection, StoredSource source, IReadOnlyList<StoredChunk> chunks)
    {
        var bound = await FindBindingAsync(session, collection).ConfigureAwait(false)
            ?? throw new ProcOsException(KnowledgeErrors.CollectionBound, collection, "a collection that was bound before", "none");
        foreach (var chunk in chunks)
        {
            RequireFit(bound, chunk.Embedding);
        }

        _ = await DeleteAsync(session, collection, [source.Source]).ConfigureAwait(false);
        _ = await session.ExecuteAsync(
            """
            INSERT INTO das.knowledge_sources (collection, source, content_hash, chunking, chunk_count, stored_at)
            VALUES (@collection, @Source, @ContentHash, @Chunking, @ChunkCount, @Now)
            """,
            new { collection, source.Source, source.ContentHash, source.Chunking, source.ChunkCount, Now = clock.GetUtcNow() }).ConfigureAwait(false);
        foreach (var chunk in chunks)
        {
            _ = await session.ExecuteAsync(
                """
                INSERT INTO das.knowledge_chunks (id, collection, source, ordinal, heading, content, tokens, embedding)
                VALUES (@Id, @collection, @Source, @Ordinal, @Heading, @Content, @Tokens, CAST(CAST(@Embedding AS real[]) AS vector))
                """,
                new { chunk.Id, collection, source.Source, chunk.Ordinal, chunk.Heading, chunk.Content, chunk.Tokens, chunk.Embedding }).ConfigureAwait(false);
        }
    }

    public async Task<IReadOnlyList<ScoredChunk>> QueryAsync(StoreSession session, string collection, ChunkQuery query)
    {
        if (query.Count is < 1 or > ChunkQuery.MaximumCount)
        {
            throw new ProcOsException(
                KnowledgeErrors.OptionOutOfRange, "count", string.Create(CultureInfo.InvariantCulture, $"1 to {ChunkQuery.MaximumCount}"), $"{query.Count}");
        }

        if (await FindBindingAsync(session, collection).ConfigureAwait(false) is not { } bound)
        {
            return [];
        }

        // A question without words has no vector either, but a collection with vectors is never asked without one.
        RequireFit(bound, query.Vector);
        var rows = await session.QueryAsync<Row>(
            HybridSql.For(query.Vector is not null),
            new
            {
                collection,
                text = query.Text,
                fillers = HybridSql.Fillers,
                vector = query.Vector,
                vectorWeight = HybridSql.VectorWeight,
                exact = query.Sources.Where(source => !source.EndsWith('/')).ToArray(),
                folders = query.Sources.Where(source => source.EndsWith('/')).ToArray(),
                filtered = query.Sources.Count > 0,
                pool = HybridSql.Pool,
                count = query.Count,
                minScore = query.MinScore,
            }).ConfigureAwait(false);
        return [.. rows.Select(row => new ScoredChunk(row.ToChunk(), row.Score, row.Lexical, row.Similarity))];
    }

    public async Task<IReadOnlyList<StoredChunk>> FetchAsync(StoreSession session, IReadOnlyList<string> chunkIds)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT id, source, ordinal, heading, content, tokens, CAST(embedding AS real[]) AS embedding
            FROM das.knowledge_chunks WHERE id = ANY (@ids) ORDER BY id
            """,
            new { ids = chunkIds.ToArray() }).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToChunk())];
    }

    public async Task<IReadOnlyList<StoredChunk>> ListChunksAsync(StoreSession session, string collection, string source)
    {
        var rows = await session.QueryAsync<Row>(
            """
            SELECT id, source, ordinal, heading, content, tokens, CAST(embedding AS real[]) AS embedding
            FROM das.knowledge_chunks WHERE collection = @collection AND source = @source ORDER BY ordinal
            """,
            new { collection, source }).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToChunk())];
    }

    public Task<IReadOnlyList<StoredSource>> ListSourcesAsync(StoreSession session, string collection) =>
        session.QueryAsync<StoredSource>(
            """
            SELECT source, content_hash AS ContentHash, chunking, chunk_count AS ChunkCount
            FROM das.knowledge_sources WHERE collection = @collection ORDER BY source
            """,
            new { collection });

    public Task<int> DeleteAsync(StoreSession session, string collection, IReadOnlyList<string> sources) =>
        session.ExecuteAsync(
            "DELETE FROM das.knowledge_sources WHERE collection = @collection AND source = ANY (@sources)",
            new { collection, sources = sources.ToArray() });

    public Task<CollectionBinding?> FindBindingAsync(StoreSession session, string collection) =>
        session.FindAsync<CollectionBinding>("SELECT name, model, dimensions FROM das.knowledge_collections WHERE name = @collection", new { collection });

    private static void RequireFit(CollectionBinding bound, float[]? vector)
    {
        if ((bound.Model is null) != (vector is null) || (vector is not null && bound.Dimensions is { } dimensions && vector.Length != dimensions))
        {
            var found = vector is null ? "no vector" : string.Create(CultureInfo.InvariantCulture, $"a vector of {vector.Length} numbers");
            throw new ProcOsException(KnowledgeErrors.CollectionBound, bound.Name, Describe(bound), found);
        }
    }

    private static string Describe(CollectionBinding binding) => binding switch
    {
        { Model: null } => "no vectors",
        { Dimensions: null } => $"vectors of {binding.Model}",
        _ => string.Create(CultureInfo.InvariantCulture, $"vectors of {binding.Model} with {binding.Dimensions} numbers"),
    };

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Source { get; init; } = "";

        public int Ordinal { get; init; }

        public string Heading { get; init; } = "";

        public string Content { get; init; } = "";

        public int Tokens { get; init; }

        public float[]? Embedding { get; init; }

        public double Score { get; init; }

        public double Lexical { get; init; }

        public double? Similarity { get; init; }

        public StoredChunk ToChunk() => new()
        {
            Id = Id,
            Source = Source,
            Ordinal = Ordinal,
            Heading = Heading,
            Content = Content,
            Tokens = Tokens,
            Embedding = Embedding,
        };
    }
}
