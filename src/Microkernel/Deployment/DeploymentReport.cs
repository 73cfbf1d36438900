using ProcOS.Engine;

namespace ProcOS.Microkernel.Deployment;

/// <param name="Offered">How many models there were.</param>
/// <param name="NewVersions">What changed; empty when everything was there already.</param>
/// <param name="Refused">The models that were not deployed.</param>
public sealed record DeploymentReport(int Offered, IReadOnlyList<ProcessDefinition> NewVersions, IReadOnlyList<RefusedModel> Refused);
