using ProcOS.Engine;

namespace ProcOS.Host.Api.Instances;

internal sealed record InstanceBody(
    string Id, string ProcessKey, string? BusinessKey, string State, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? CallerInstanceId)
{
    public static InstanceBody Of(HistoricInstance instance) => new(
        instance.Id, instance.DefinitionKey, instance.BusinessKey, instance.State, instance.Started, instance.Ended, instance.SuperInstanceId);
}
