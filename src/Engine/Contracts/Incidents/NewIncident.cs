namespace ProcOS.Engine;

/// <param name="IncidentType">A kind of our own.</param>
/// <param name="Message">What a person reads.</param>
/// <param name="Configuration">What it is about.</param>
public sealed record NewIncident(string IncidentType, string? Message = null, string? Configuration = null);
