namespace ProcOS.Microkernel.Health;

/// <param name="Name">The probe.</param>
/// <param name="Ok">Whether the part works.</param>
/// <param name="Detail">What the part said of itself, or what is wrong.</param>
/// <param name="DurationMs">How long the answer took.</param>
public sealed record HealthCheck(string Name, bool Ok, string Detail, double DurationMs);
