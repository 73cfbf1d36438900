namespace ProcOS.Host.Api.Contracts;

/// <summary>One model, or several in <paramref name="Files"/>.</summary>
internal sealed record DeployRequest(string? Name, string? Content, IReadOnlyList<DeployFile>? Files);
