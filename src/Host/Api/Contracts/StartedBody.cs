namespace ProcOS.Host.Api.Contracts;

internal sealed record StartedBody(string Id, string ProcessKey, string? BusinessKey, string CorrelationId, bool Ended);
