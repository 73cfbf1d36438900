using ProcOS.Engine;

namespace ProcOS.Host.Api.Processes;

internal sealed record ProcessBody(string Id, string Key, string? Name, int Version, string DeploymentId, string? Resource)
{
    public static ProcessBody Of(ProcessDefinition definition) => new(
        definition.Id, definition.Key, definition.Name, definition.Version, definition.DeploymentId, definition.Resource);
}
