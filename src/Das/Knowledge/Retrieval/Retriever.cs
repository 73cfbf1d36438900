using ProcOS.Das.Knowledge.Repository;
using ProcOS.Foundation.Errors;
using ProcOS.Llm;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Retrieval;

/// <summary>Finds passages for a question. The model is asked before the transaction, never inside of it.</summary>
internal sealed class Retriever(IKnowledgeRepository repository, KnowledgeCollection collection, LanguageModels models, KnowledgeOptions options)
{
    /// <summary>The engine's strings end here, and a question never comes near.</summary>
    public const int LongestQuery = 4_000;

    /// <exception cref="ProcOsException">The question is blank or too long, or the model cannot be asked.</exception>
    public async Task<ChunkQuery> PrepareAsync(
        string? question, int count, IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        var text = question?.Trim() ?? "";
        if (text.Length is 0 or > LongestQuery || text.Contains('\0'))
        {
            throw new ProcOsException(
                KnowledgeErrors.QueryRefused, "query", $"1 to {LongestQuery} characters of text", text.Length == 0 ? "nothing" : $"{text.Length} characters");
        }

        float[]? vector = null;
        if (models.Embeddings is { } embeddings)
        {
            var generated = await embeddings.GenerateAsync([text], cancellationToken: cancellationToken).ConfigureAwait(false);
            vector = generated[0].Vector.ToArray();
        }

        return new ChunkQuery { Text = text, Vector = vector, Count = count, MinScore = options.MinScore, Sources = sources };
    }

    public Task<IReadOnlyList<ScoredChunk>> RetrieveAsync(StoreSession session, ChunkQuery query) =>
        repository.QueryAsync(session, collection.Name, query);
}
