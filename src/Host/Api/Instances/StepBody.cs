using ProcOS.Engine;

namespace ProcOS.Host.Api.Instances;

internal sealed record StepBody(
    string ActivityId, string? Name, string Type, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, bool Canceled, string? CalledInstanceId)
{
    public static StepBody Of(HistoricActivity step) => new(
        step.ActivityId, step.Name, step.Type, step.Started, step.Ended, step.Canceled, step.CalledInstanceId);
}
