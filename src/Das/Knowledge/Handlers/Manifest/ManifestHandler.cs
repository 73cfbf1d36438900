using System.Diagnostics.Metrics;
using ProcOS.Das.Knowledge.Manifest;
using ProcOS.Das.Knowledge.Preloading;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Handlers.Manifest;

/// <summary>
/// Records what became of one source. One at a time: it is the last step of each branch, and branches that end at the
/// same moment collide at the engine's counter of them.
/// </summary>
[Topic("knowledge.manifest", Concurrency = 1)]
internal sealed class ManifestHandler(IEffectLedger effects, ManifestRecorder manifest, IMeterFactory meters)
    : IExternalTaskHandler<ManifestInput, NoVariables>
{
    private const string Ok = "ok";
    private const string OutOfTime = "The source was not ingested within the time that the process allows.";

    public async Task<NoVariables> HandleAsync(ManifestInput input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var isFirst = false;
        var status = await effects.OnceAsync(
            context.TaskId,
            async session =>
            {
                isFirst = true;
                return await RecordAsync(session, input).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        if (isFirst && status == Ok)
        {
            meters.Create("ProcOS").CreateCounter<long>("knowledge_ingested", "{source}", "Sources that were read, cut and stored.").Add(1);
        }

        await manifest.FlushAsync(cancellationToken).ConfigureAwait(false);
        return new NoVariables();
    }

    private async Task<string> RecordAsync(StoreSession session, ManifestInput input)
    {
        var source = await PreloadStore.GetAsync(session, input.PreloadId, input.LoopCounter).ConfigureAwait(false);
        var isOk = input.SourceStatus == Ok;
        var error = isOk ? null : input.SourceError ?? OutOfTime;
        var status = isOk ? Ok : "error";
        await PreloadStore.UnstageAsync(session, input.PreloadId, input.LoopCounter).ConfigureAwait(false);
        await PreloadStore.FinishAsync(session, input.PreloadId, input.LoopCounter, status, error).ConfigureAwait(false);
        await manifest.RecordAsync(
            session, source.Collection, source.Source, source.ContentHash, status, isOk ? source.ChunkCount : 0, error).ConfigureAwait(false);
        return status;
    }
}
