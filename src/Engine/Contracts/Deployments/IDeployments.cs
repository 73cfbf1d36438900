namespace ProcOS.Engine;

/// <summary>Deploys models and reads what is deployed.</summary>
public interface IDeployments
{
    /// <summary>Deploys all resources in one transaction of the engine: all of them or none.</summary>
    /// <exception cref="DeploymentRefusedException">The engine refused a model; it names the problems.</exception>
    Task<DeploymentResult> DeployAsync(DeploymentRequest request, CancellationToken cancellationToken);

    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>The latest version of every process, or of the one with <paramref name="key"/>.</summary>
    Task<IReadOnlyList<ProcessDefinition>> ListLatestAsync(string? key, CancellationToken cancellationToken);

    /// <summary>The BPMN of one definition, as it was deployed.</summary>
    Task<string> GetXmlAsync(string definitionId, CancellationToken cancellationToken);
}
