using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Foundation.Errors;
using ProcOS.Tde.Outcomes;
using ProcOS.Tde.Specs;

namespace ProcOS.Tde.Handlers.Report;

/// <summary>
/// Checks, keeps and counts the outcome. A store that cannot be reached is tried more often than usual and then an
/// incident: an outcome must not get lost.
/// </summary>
[Topic("task.report", Attempts = 5)]
internal sealed class ReportHandler(
    OutcomeStore store, TaskSpecParser parser, TaskMetrics metrics, TimeProvider clock, ILogger<ReportHandler> logger)
    : IExternalTaskHandler<NoVariables, ReportOutput>
{
    public async Task<ReportOutput> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var kept = await store.KeepAsync(Find(context), context, cancellationToken).ConfigureAwait(false);
        if (kept.IsNew)
        {
            metrics.Count(kept.Outcome.Status);
            TaskLog.Reported(logger, kept.Outcome.TaskId, OutcomeJson.NameOf(kept.Outcome.Status));
        }
        else
        {
            TaskLog.ReportRepeated(logger, kept.Outcome.TaskId);
        }

        return new ReportOutput(kept.Json, OutcomeJson.NameOf(kept.Outcome.Status));
    }

    /// <summary>Without an outcome the process came here by its timer.</summary>
    private Outcome Find(ExternalTaskContext context)
    {
        if (TemplateVariables.Text(context, TemplateVariables.Outcome) is not { } text)
        {
            return TimedOut(context);
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return OutcomeJson.Read(document.RootElement.Clone());
        }
        catch (Exception exception) when (exception is JsonException or ProcOsException)
        {
            var problem = new ProcOsException(TaskErrors.OutcomeInvalid, "variable outcome", found: exception.Message.TrimEnd('.'));
            return Ended(context, OutcomeStatus.Failed, StopReason.Failed, problem);
        }
    }

    private Outcome TimedOut(ExternalTaskContext context) =>
        Ended(context, OutcomeStatus.TimedOut, StopReason.TimedOut, new ProcOsException(TaskErrors.TimedOut, "budget.seconds"));

    private Outcome Ended(ExternalTaskContext context, OutcomeStatus status, StopReason reason, ProcOsException problem)
    {
        var spec = parser.Parse(TemplateVariables.Text(context, TemplateVariables.TaskSpec) ?? "").Spec;
        return new Outcome
        {
            TaskId = spec?.Id,
            Status = status,
            Mode = spec is null ? null : ModeNames.NameOf(spec.Mode),
            StopReason = reason,
            Error = new OutcomeError(problem.Error.Code, problem.Message, []),
            ElapsedMs = Elapsed(context),
        };
    }

    private long Elapsed(ExternalTaskContext context)
    {
        var text = TemplateVariables.Text(context, TemplateVariables.ExecutionStarted);
        var isKnown = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var started);
        return isKnown ? Math.Max(0, (long)(clock.GetUtcNow() - started).TotalMilliseconds) : 0;
    }
}
