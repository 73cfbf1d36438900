namespace ProcOS.Das.Generation.Handlers.Deploy;

internal sealed record DeployOutput(string DeployedKey, string DeployedDefinitionId, int DeployedVersion);
