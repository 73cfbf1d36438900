namespace ProcOS.Host.Api.Contracts;

internal sealed record AskRequest(string? Query);
