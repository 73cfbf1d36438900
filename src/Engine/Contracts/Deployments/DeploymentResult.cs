namespace ProcOS.Engine;

/// <param name="Id">The deployment's id; when nothing changed, that of the existing one.</param>
/// <param name="Deployed">The new versions; empty when nothing changed.</param>
public sealed record DeploymentResult(string Id, IReadOnlyList<ProcessDefinition> Deployed);
