namespace ProcOS.Host.Api.Assistance;

internal sealed record AskRequest(string? Query);
