namespace ProcOS.Engine;

/// <summary>Deploys models and reads what is deployed. Its list takes one sort key.</summary>
public interface IDeployments : IEngineList<DeploymentQuery, Deployment>
{
    /// <summary>Deploys all resources in one transaction of the engine: all of them or none.</summary>
    /// <exception cref="DeploymentRefusedException">The engine refused a model; it names the problems.</exception>
    Task<DeploymentResult> DeployAsync(DeploymentRequest request, CancellationToken cancellationToken);

    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>The latest version of every process, or of the one with <paramref name="key"/>.</summary>
    Task<IReadOnlyList<ProcessDefinition>> ListLatestAsync(string? key, CancellationToken cancellationToken);

    /// <summary>The BPMN of one definition, as it was deployed.</summary>
    Task<string> GetXmlAsync(string definitionId, CancellationToken cancellationToken);

    /// <summary>Null when there is none.</summary>
    Task<Deployment?> FindAsync(string deploymentId, CancellationToken cancellationToken);

    Task<IReadOnlyList<DeployedResource>> ListResourcesAsync(string deploymentId, CancellationToken cancellationToken);

    /// <summary>Null when there is none.</summary>
    Task<DeployedResource?> FindResourceAsync(string deploymentId, string resourceId, CancellationToken cancellationToken);

    /// <summary>The bytes of a file as they were deployed; null when there is none.</summary>
    Task<EngineContent?> OpenResourceAsync(string deploymentId, string resourceId, CancellationToken cancellationToken);

    /// <summary>Deploys files of an older deployment anew, which makes them the latest version.</summary>
    /// <exception cref="EngineRefusedException">There is no such deployment or file.</exception>
    Task<DeploymentResult> RedeployAsync(string deploymentId, RedeploymentRequest request, CancellationToken cancellationToken);

    /// <exception cref="EngineRefusedException">There is none, or its instances run and the deletion does not cascade.</exception>
    Task DeleteAsync(string deploymentId, Deletion deletion, CancellationToken cancellationToken);

    /// <summary>The deployments whose jobs this engine node runs.</summary>
    Task<IReadOnlyList<string>> ListRegisteredAsync(CancellationToken cancellationToken);
}
