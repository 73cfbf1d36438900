namespace ProcOS.Host.Api.Assistance;

internal sealed record GenerateRequest(string? Intent);
