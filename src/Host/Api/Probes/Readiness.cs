namespace ProcOS.Host.Api.Probes;

/// <param name="Reasons">Why not; empty when ready.</param>
internal sealed record Readiness(bool Ready, string Phase, IReadOnlyList<string> Reasons);
