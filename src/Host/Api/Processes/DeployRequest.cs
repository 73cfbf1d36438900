namespace ProcOS.Host.Api.Processes;

/// <summary>One model, or several in <paramref name="Files"/>.</summary>
internal sealed record DeployRequest(string? Name, string? Content, IReadOnlyList<DeployFile>? Files);
