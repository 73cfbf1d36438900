namespace ProcOS.Host.Api.Contracts;

internal sealed record DeployFile(string? Name, string? Content);
