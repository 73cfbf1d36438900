using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProcOS.Das.Knowledge.Preloading;
using ProcOS.Das.Knowledge.Repository;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Handlers.Store;

/// <summary>Replaces what was known of one source by its new chunks, in one transaction.</summary>
[Topic("knowledge.store", Concurrency = 4)]
internal sealed class StoreHandler(IEffectLedger effects, IKnowledgeRepository repository, KnowledgeCollection collection, KnowledgeOptions options)
    : IExternalTaskHandler<SourceInput, NoVariables>
{
    // 96 bits: enough to tell all passages apart, short enough to quote.
    private const int IdLength = 24;

    public Task<NoVariables> HandleAsync(SourceInput input, ExternalTaskContext context, CancellationToken cancellationToken) =>
        LastTry.RunAsync(context, KnowledgeBpmnErrors.SourceFailed, async () =>
        {
            _ = await effects.OnceAsync(context.TaskId, session => ReplaceAsync(session, input), cancellationToken).ConfigureAwait(false);
            return new NoVariables();
        });

    private async Task<int> ReplaceAsync(StoreSession session, SourceInput input)
    {
        var source = await PreloadStore.GetAsync(session, input.PreloadId, input.LoopCounter).ConfigureAwait(false);
        var staged = await PreloadStore.StagedAsync(session, input.PreloadId, input.LoopCounter).ConfigureAwait(false);
        var dimensions = staged.Count == 0 ? null : staged[0].Embedding?.Length;
        await repository.BindAsync(session, collection.Binding with { Name = source.Collection, Dimensions = dimensions }).ConfigureAwait(false);
        await repository.UpsertAsync(
            session,
            source.Collection,
            new StoredSource(source.Source, source.ContentHash!, options.Chunking(), staged.Count),
            [.. staged.Select(chunk => ToStored(source, chunk))]).ConfigureAwait(false);
        await PreloadStore.UnstageAsync(session, input.PreloadId, input.LoopCounter).ConfigureAwait(false);
        return staged.Count;
    }

    private static StoredChunk ToStored(PreloadSource source, StagedChunk chunk) => new()
    {
        Id = ChunkId(source.Collection, source.Source, chunk),
        Source = source.Source,
        Ordinal = chunk.Ordinal,
        Heading = chunk.Heading,
        Content = chunk.Content,
        Tokens = chunk.Tokens,
        Embedding = chunk.Embedding,
    };

    private static string ChunkId(string collection, string source, StagedChunk chunk)
    {
        var identity = string.Create(CultureInfo.InvariantCulture, $"{collection}\0{source}\0{chunk.Ordinal}\0{chunk.Content}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..IdLength];
    }
}
