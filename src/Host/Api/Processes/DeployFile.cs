namespace ProcOS.Host.Api.Processes;

internal sealed record DeployFile(string? Name, string? Content);
