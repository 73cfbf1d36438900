using Microsoft.Extensions.AI;
using ProcOS.Das.Knowledge.Preloading;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Llm;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Handlers.Embed;

/// <summary>Gives one source's chunks their vectors, where an embedding model is configured.</summary>
[Topic("knowledge.embed", Concurrency = 2)]
internal sealed class EmbedHandler(IStore store, IEffectLedger effects, LanguageModels models)
    : IExternalTaskHandler<SourceInput, NoVariables>
{
    public Task<NoVariables> HandleAsync(SourceInput input, ExternalTaskContext context, CancellationToken cancellationToken) =>
        LastTry.RunAsync(context, KnowledgeBpmnErrors.SourceFailed, async () =>
        {
            if (models.Embeddings is { } embeddings)
            {
                await EmbedAsync(embeddings, input, context, cancellationToken).ConfigureAwait(false);
            }

            return new NoVariables();
        });

    private async Task EmbedAsync(
        IEmbeddingGenerator<string, Embedding<float>> embeddings, SourceInput input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var chunks = await store.RunAsync(
            session => PreloadStore.StagedAsync(session, input.PreloadId, input.LoopCounter), cancellationToken).ConfigureAwait(false);

        // The headings say what a passage in the middle of a section is about.
        var texts = chunks.Select(chunk => chunk.Heading.Length == 0 ? chunk.Content : $"{chunk.Heading}\n\n{chunk.Content}");
        var generated = await embeddings.GenerateAsync(texts, cancellationToken: cancellationToken).ConfigureAwait(false);
        var vectors = chunks.Zip(generated, (chunk, embedding) => (chunk.Ordinal, embedding.Vector.ToArray())).ToList();
        _ = await effects.OnceAsync(
            context.TaskId,
            async session =>
            {
                await PreloadStore.EmbedAsync(session, input.PreloadId, input.LoopCounter, vectors).ConfigureAwait(false);
                return vectors.Count;
            },
            cancellationToken).ConfigureAwait(false);
    }
}
