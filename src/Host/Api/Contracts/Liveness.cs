namespace ProcOS.Host.Api.Contracts;

internal sealed record Liveness(string Status);
