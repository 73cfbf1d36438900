namespace ProcOS.Host.Api.Contracts;

/// <param name="Reasons">Why not; empty when ready.</param>
internal sealed record Readiness(bool Ready, string Phase, IReadOnlyList<string> Reasons);
