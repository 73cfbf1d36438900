using System.Globalization;
using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Foundation.Errors;
using ProcOS.Tde.Execution;
using ProcOS.Tde.Outcomes;
using ProcOS.Tde.Specs;
using ProcOS.Tde.Tasks;

namespace ProcOS.Tde.Handlers;

/// <summary>
/// What both modes have in common: an answer becomes an outcome, no answer becomes the process's error. What breaks
/// unexpectedly is a failure, which the engine repeats; the last attempt becomes the process's error too, because an
/// incident would keep the caller waiting for ever.
/// </summary>
internal sealed class TaskExecution(TaskSpecParser parser, TaskCatalogue tasks, TimeProvider clock, ILogger<TaskExecution> logger)
{
    public async Task<ExecuteOutput> RunAsync(ITaskExecutor executor, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var spec = ReadSpec(context);
        try
        {
            var result = await executor.ExecuteAsync(spec, tasks.Find(spec.Task)!, cancellationToken).ConfigureAwait(false);
            TaskLog.Executed(logger, spec.Id, result.StopReason.ToString(), result.Usage.Steps);
            return new ExecuteOutput(OutcomeJson.Write(Succeeded(spec, executor.Mode, result, clock.GetElapsedTime(started))));
        }
        catch (TaskUnsolvableException exception)
        {
            TaskLog.Failed(logger, spec.Id, exception.Message);
            var error = new OutcomeError(exception.Error.Code, exception.Message, []);
            throw Failed(spec, executor.Mode, error, clock.GetElapsedTime(started));
        }
        catch (Exception exception) when (
            exception is not ProcOsException { Error.IsOutage: true } && context.AttemptsLeft <= 1 && !cancellationToken.IsCancellationRequested)
        {
            TaskLog.Broke(logger, exception, spec.Id);
            var problem = new ProcOsException(TaskErrors.Broke, spec.Id, found: exception.GetType().Name);
            throw Failed(spec, executor.Mode, new OutcomeError(TaskErrors.Broke.Code, problem.Message, []), clock.GetElapsedTime(started));
        }
    }

    /// <summary>Read again although it was validated: a variable can be changed between two steps.</summary>
    private TaskSpec ReadSpec(ExternalTaskContext context)
    {
        var reading = parser.Parse(TemplateVariables.Text(context, TemplateVariables.TaskSpec) ?? "");
        if (reading.Spec is { } spec)
        {
            return spec;
        }

        var problem = new ProcOsException(
            TaskErrors.SpecInvalid, "taskSpec", "no problem", string.Create(CultureInfo.InvariantCulture, $"{reading.Issues.Count}"));
        var outcome = new Outcome
        {
            Status = OutcomeStatus.Failed,
            StopReason = StopReason.InvalidSpec,
            Error = new OutcomeError(TaskErrors.SpecInvalid.Code, problem.Message, reading.Issues),
        };
        throw new BpmnErrorException(TemplateVariables.TaskFailed, problem.Message, TemplateVariables.With(OutcomeJson.Write(outcome)));
    }

    private static Outcome Succeeded(TaskSpec spec, TaskMode mode, ExecutionResult result, TimeSpan elapsed) => new()
    {
        TaskId = spec.Id,
        Status = OutcomeStatus.Succeeded,
        Mode = ModeNames.NameOf(mode),
        Outputs = result.Outputs,
        Outcomes = result.Outcomes,
        StopReason = result.StopReason,
        ElapsedMs = (long)elapsed.TotalMilliseconds,
        Usage = result.Usage,
        Trace = result.Trace,
    };

    private static BpmnErrorException Failed(TaskSpec spec, TaskMode mode, OutcomeError error, TimeSpan elapsed)
    {
        var outcome = new Outcome
        {
            TaskId = spec.Id,
            Status = OutcomeStatus.Failed,
            Mode = ModeNames.NameOf(mode),
            StopReason = StopReason.Failed,
            Error = error,
            ElapsedMs = (long)elapsed.TotalMilliseconds,
        };
        return new BpmnErrorException(TemplateVariables.TaskFailed, error.Message, TemplateVariables.With(OutcomeJson.Write(outcome)));
    }
}
