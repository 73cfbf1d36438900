using System.Text.Json;
using ProcOS.Das.Knowledge.Preloading;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Handlers.Summary;

/// <summary>Counts what became of a preload and puts it into the audit log.</summary>
[Topic("knowledge.summary")]
internal sealed class SummaryHandler(IEffectLedger effects, IAuditLog audit, TimeProvider clock) : IExternalTaskHandler<SummaryInput, SummaryOutput>
{
    public Task<SummaryOutput> HandleAsync(SummaryInput input, ExternalTaskContext context, CancellationToken cancellationToken) =>
        effects.OnceAsync(
            context.TaskId,
            async session =>
            {
                var summary = await PreloadStore.SummarizeAsync(session, input.PreloadId).ConfigureAwait(false);
                await audit.AppendAsync(
                    session,
                    new AuditEvent(
                        "knowledge_ingested", input.PreloadId, "procos", clock.GetUtcNow(), JsonSerializer.Serialize(summary, JsonSerializerOptions.Web), context.CorrelationId)).ConfigureAwait(false);
                return new SummaryOutput(summary.Ingested, summary.Failed);
            },
            cancellationToken);
}
