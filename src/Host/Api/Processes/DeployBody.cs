using ProcOS.Microkernel.Deployment;

namespace ProcOS.Host.Api.Processes;

/// <param name="Offered">How many models there were.</param>
/// <param name="Definitions">The new versions; empty when nothing changed.</param>
/// <param name="Refused">The models that were not deployed.</param>
internal sealed record DeployBody(int Offered, IReadOnlyList<ProcessBody> Definitions, IReadOnlyList<RefusedBody> Refused)
{
    public static DeployBody Of(DeploymentReport report) => new(
        report.Offered,
        [.. report.NewVersions.Select(ProcessBody.Of)],
        [.. report.Refused.Select(model => new RefusedBody(model.Name, model.Reason))]);
}
