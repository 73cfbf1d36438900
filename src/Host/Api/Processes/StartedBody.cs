namespace ProcOS.Host.Api.Processes;

internal sealed record StartedBody(string Id, string ProcessKey, string? BusinessKey, string CorrelationId, bool Ended);
