using ProcOS.Das.Knowledge.Chunking;
using ProcOS.Das.Knowledge.Preloading;
using ProcOS.Das.Knowledge.Sources;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Handlers.Chunk;

/// <summary>Reads one source and cuts it.</summary>
[Topic("knowledge.chunk", Concurrency = 4)]
internal sealed class ChunkHandler(IStore store, IEffectLedger effects, SourceReader reader, Chunker chunker)
    : IExternalTaskHandler<SourceInput, ChunkOutput>
{
    public Task<ChunkOutput> HandleAsync(SourceInput input, ExternalTaskContext context, CancellationToken cancellationToken) =>
        LastTry.RunAsync(context, KnowledgeBpmnErrors.SourceFailed, async () =>
        {
            var source = await store.RunAsync(
                session => PreloadStore.GetAsync(session, input.PreloadId, input.LoopCounter), cancellationToken).ConfigureAwait(false);
            var content = await reader.ReadAsync(source.Path, source.Folder, cancellationToken).ConfigureAwait(false);
            var chunks = chunker.Chunk(content.Text, content.Format)
                .Select((chunk, ordinal) => new StagedChunk { Ordinal = ordinal, Heading = chunk.Heading, Content = chunk.Text, Tokens = chunk.Tokens })
                .ToList();
            return await effects.OnceAsync(
                context.TaskId,
                async session =>
                {
                    await PreloadStore.StageAsync(session, input.PreloadId, input.LoopCounter, content.Hash, chunks).ConfigureAwait(false);
                    return new ChunkOutput(chunks.Count);
                },
                cancellationToken).ConfigureAwait(false);
        });
}
