namespace ProcOS.Engine;

public sealed record ProcessDefinition(string Id, string Key, string? Name, int Version, string DeploymentId, string? Resource);
