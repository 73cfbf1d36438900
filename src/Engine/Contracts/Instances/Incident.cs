namespace ProcOS.Engine;

public sealed record Incident(string Id, string Type, string ActivityId, string ProcessInstanceId, string? Message);
