namespace ProcOS.Host.Api.Contracts;

internal sealed record IncidentBody(string Id, string Type, string ActivityId, string InstanceId, string? Message);
