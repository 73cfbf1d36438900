using System.Globalization;
using System.Text.Json;
using System.Xml;
using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Foundation.Errors;
using ProcOS.Tde.Outcomes;
using ProcOS.Tde.Specs;

namespace ProcOS.Tde.Handlers.Validate;

/// <summary>Reads the specification; with a problem in it the process goes straight to the report.</summary>
[Topic("task.validate")]
internal sealed class ValidateHandler(TaskSpecParser parser, TimeProvider clock, ILogger<ValidateHandler> logger)
    : IExternalTaskHandler<NoVariables, ValidateOutput>
{
    public Task<ValidateOutput> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var text = TemplateVariables.Text(context, TemplateVariables.TaskSpec) ?? "";
        var reading = parser.Parse(text);
        var issues = reading.Issues.ToList();
        var mode = ReadMode(context, issues);
        if (issues.Count > 0 || reading.Spec is not { } spec)
        {
            throw Invalid(text, issues);
        }

        spec = spec with { Mode = mode ?? spec.Mode };
        var modeName = ModeNames.NameOf(spec.Mode);
        TaskLog.Validated(logger, spec.Id, spec.Task, modeName);
        return Task.FromResult(
            new ValidateOutput(
                TaskSpecWriter.Write(spec),
                spec.Id,
                modeName,
                XmlConvert.ToString(spec.Budget.Time),
                clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)));
    }

    /// <summary>Variable <c>mode</c> replaces the specification's mode: a process may ask one specification both ways.</summary>
    private static TaskMode? ReadMode(ExternalTaskContext context, List<SpecIssue> issues)
    {
        if (TemplateVariables.Text(context, TemplateVariables.Mode) is not { Length: > 0 } name)
        {
            return null;
        }

        var mode = ModeNames.Find(name);
        if (mode is null)
        {
            var found = new SpecIssues();
            found.WrongValue("/mode", "deterministic or probabilistic in the variable mode", SpecIssues.Quote(name));
            issues.AddRange(found.Found);
        }

        return mode;
    }

    private BpmnErrorException Invalid(string text, List<SpecIssue> issues)
    {
        TaskLog.SpecInvalid(logger, issues.Count, issues[0].Pointer, issues[0].Message);
        var problem = new ProcOsException(
            TaskErrors.SpecInvalid, "taskSpec", "no problem", string.Create(CultureInfo.InvariantCulture, $"{issues.Count}"));
        var outcome = new Outcome
        {
            TaskId = FindId(text),
            Status = OutcomeStatus.Failed,
            StopReason = StopReason.InvalidSpec,
            Error = new OutcomeError(TaskErrors.SpecInvalid.Code, problem.Message, issues),
        };
        return new BpmnErrorException(TemplateVariables.SpecInvalid, problem.Message, TemplateVariables.With(OutcomeJson.Write(outcome)));
    }

    /// <summary>The id of a specification that has other problems, so that its outcome can be told from others.</summary>
    private static string? FindId(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                && id.GetString() is { Length: <= TaskSpecParser.MaxIdLength } name
                    ? name
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
