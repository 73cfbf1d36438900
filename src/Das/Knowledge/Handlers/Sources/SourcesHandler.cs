using ProcOS.Das.Knowledge.Manifest;
using ProcOS.Das.Knowledge.Preloading;
using ProcOS.Das.Knowledge.Repository;
using ProcOS.Das.Knowledge.Sources;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Handlers.Sources;

/// <summary>Lists what has to be read: new and changed sources. Those that are gone are forgotten, unchanged ones left alone.</summary>
[Topic("knowledge.sources", Concurrency = 1)]
internal sealed class SourcesHandler(
    SourceScanner scanner,
    IKnowledgeRepository repository,
    KnowledgeCollection collection,
    PreloadStore preloads,
    ManifestRecorder manifest,
    IEffectLedger effects,
    KnowledgeOptions options) : IExternalTaskHandler<SourcesInput, SourcesOutput>
{
    public Task<SourcesOutput> HandleAsync(SourcesInput input, ExternalTaskContext context, CancellationToken cancellationToken) =>
        LastTry.RunAsync(context, KnowledgeBpmnErrors.PreloadFailed, async () =>
        {
            var id = string.IsNullOrWhiteSpace(input.PreloadId) ? context.TaskId : input.PreloadId;
            var found = await scanner.ScanAsync(cancellationToken).ConfigureAwait(false);
            var output = await effects.OnceAsync(context.TaskId, session => PlanAsync(session, id, found), cancellationToken).ConfigureAwait(false);
            await manifest.FlushAsync(cancellationToken).ConfigureAwait(false);
            return output;
        });

    private async Task<SourcesOutput> PlanAsync(StoreSession session, string id, IReadOnlyList<SourceEntry> found)
    {
        await repository.BindAsync(session, collection.Binding).ConfigureAwait(false);
        var known = (await repository.ListSourcesAsync(session, collection.Name).ConfigureAwait(false)).ToDictionary(source => source.Source);
        var changed = found.Where(entry =>
            !known.TryGetValue(entry.Name, out var stored) || stored.ContentHash != entry.Hash || stored.Chunking != options.Chunking()).ToList();

        // What cannot be read just now keeps what is known of it: its branch reports the error.
        string[] gone = [.. known.Keys.Except(found.Select(entry => entry.Name)).Order(StringComparer.Ordinal)];
        _ = await repository.DeleteAsync(session, collection.Name, gone).ConfigureAwait(false);
        foreach (var source in gone)
        {
            await manifest.RecordAsync(session, collection.Name, source, known[source].ContentHash, "removed", 0, null).ConfigureAwait(false);
        }

        var unchanged = found.Count - changed.Count;
        await preloads.CreateAsync(session, id, collection.Name, changed, unchanged, gone.Length).ConfigureAwait(false);
        return new SourcesOutput(id, changed.Count, unchanged, gone.Length);
    }
}
