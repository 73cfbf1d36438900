namespace ProcOS.Host.Api.Instances;

internal sealed record IncidentBody(string Id, string Type, string ActivityId, string InstanceId, string? Message);
