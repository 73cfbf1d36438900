namespace ProcOS.Host.Api.Probes;

internal sealed record Liveness(string Status);
