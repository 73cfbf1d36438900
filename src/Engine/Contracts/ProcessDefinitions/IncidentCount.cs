namespace ProcOS.Engine;

public sealed record IncidentCount(string IncidentType, [property: System.Text.Json.Serialization.JsonPropertyName("incidentCount")] int Count);
