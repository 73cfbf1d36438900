using System.Text.Json;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;
using ProcOS.Tde.Outcomes;

namespace ProcOS.Tde.Handlers.Report;

/// <summary>Keeps outcomes, each once however often its report is delivered.</summary>
internal sealed class OutcomeStore(IEffectLedger effects, TimeProvider clock)
{
    private const string Insert = """
        insert into tde.outcomes (external_task_id, process_instance_id, task_id, status, mode, outcome, correlation_id, recorded_at)
        values (@ExternalTaskId, @ProcessInstanceId, @TaskId, @Status, @Mode, @Outcome::jsonb, @CorrelationId, @RecordedAt)
        """;

    /// <summary>The outcome that is kept for this delivery, which is an earlier one's when there was one.</summary>
    public async Task<KeptOutcome> KeepAsync(Outcome outcome, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var isNew = false;
        var json = await effects.OnceAsync(
            context.TaskId,
            async session =>
            {
                var written = OutcomeJson.Write(outcome);
                var row = new
                {
                    ExternalTaskId = context.TaskId,
                    context.ProcessInstanceId,
                    outcome.TaskId,
                    Status = OutcomeJson.NameOf(outcome.Status),
                    outcome.Mode,
                    Outcome = written.GetRawText(),
                    context.CorrelationId,
                    RecordedAt = clock.GetUtcNow(),
                };
                await session.ExecuteAsync(Insert, row).ConfigureAwait(false);
                isNew = true;
                return written;
            },
            cancellationToken).ConfigureAwait(false);
        return new KeptOutcome(OutcomeJson.Read(json), json, isNew);
    }

    /// <param name="IsNew">False when an earlier delivery had kept it.</param>
    internal sealed record KeptOutcome(Outcome Outcome, JsonElement Json, bool IsNew);
}
