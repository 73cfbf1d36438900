namespace ProcOS.Host.Api.Contracts;

internal sealed record GenerateRequest(string? Intent);
