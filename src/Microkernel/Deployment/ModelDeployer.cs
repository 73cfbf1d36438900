using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using ProcOS.Bpmn;
using ProcOS.Engine;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Metrics;
using ProcOS.Store;

namespace ProcOS.Microkernel.Deployment;

/// <summary>
/// Deploys models that pass the check. Never under a tenant: a process of a tenant cannot be started by its plain key.
/// </summary>
public sealed class ModelDeployer
{
    /// <summary>One name for all that comes from the processes folder: the engine compares with what it got under that name.</summary>
    public const string FolderDeployment = "ProcOS processes";

    private const string Source = "ProcOS";

    private readonly IDeployments _engine;
    private readonly IStoreLease _lease;
    private readonly ILogger<ModelDeployer> _logger;
    private readonly Counter<long> _deploys;

    public ModelDeployer(IDeployments engine, IStoreLease lease, IMeterFactory meters, ILogger<ModelDeployer> logger)
    {
        _engine = engine;
        _lease = lease;
        _logger = logger;
        _deploys = meters.Create(MetricsCollector.MeterName)
            .CreateCounter<long>("bpmn_deploys", description: "Process versions that the engine got from us.");
    }

    /// <summary>Deploys everything below <paramref name="folder"/>; what is deployed already makes no new version.</summary>
    /// <param name="strict">Whether one broken model keeps the others from being deployed.</param>
    public async Task<DeploymentReport> DeployFolderAsync(string folder, bool strict, CancellationToken cancellationToken) =>
        await DeployAsync(
            FolderDeployment, await ModelFolder.ReadAsync(folder, cancellationToken).ConfigureAwait(false), strict, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Deploys the given models under one deployment name.</summary>
    /// <exception cref="ProcOsException">Strict, and a model is broken: nothing was deployed.</exception>
    public async Task<DeploymentReport> DeployAsync(
        string name, IReadOnlyList<ModelFile> files, bool strict, CancellationToken cancellationToken)
    {
        var refused = new List<RefusedModel>();
        var valid = new List<DeploymentResource>();
        foreach (var file in files)
        {
            var report = file.Unreadable is { } problem ? BpmnChecker.CannotRead(problem) : BpmnChecker.CheckFile(file.Content);
            if (report.Passed)
            {
                valid.Add(new(file.Name, file.Content));
            }
            else
            {
                refused.Add(new(file.Name, report.Findings, null));
            }
        }

        ThrowIfStrict(strict, refused);
        IReadOnlyList<ProcessDefinition> deployed;
        // Two kernels that boot together would otherwise both see "not deployed yet" and both make a version.
        await using ((await _lease.AcquireAsync("deploy", cancellationToken).ConfigureAwait(false)).ConfigureAwait(false))
        {
            deployed = await OfferAsync(name, valid, strict, refused, cancellationToken).ConfigureAwait(false);
        }

        Report(files.Count, deployed, refused);
        return new DeploymentReport(files.Count, deployed, refused);
    }

    private async Task<IReadOnlyList<ProcessDefinition>> OfferAsync(
        string name, List<DeploymentResource> resources, bool strict, List<RefusedModel> refused, CancellationToken cancellationToken)
    {
        while (resources.Count > 0)
        {
            try
            {
                var result = await _engine.DeployAsync(new(name, Source, resources), cancellationToken).ConfigureAwait(false);
                return result.Deployed;
            }
            catch (DeploymentRefusedException e)
            {
                var named = e.Problems.Where(problem => resources.Any(r => r.Name == problem.Resource)).ToLookup(problem => problem.Resource);
                refused.AddRange(named.Select(problems => new RefusedModel(problems.Key, [], string.Join(" | ", problems.Select(Describe)))));
                ThrowIfStrict(strict, refused);
                if (named.Count > 0)
                {
                    _ = resources.RemoveAll(resource => named.Contains(resource.Name));
                }
                else if (strict)
                {
                    throw;
                }
                else
                {
                    return await OfferOneByOneAsync(name, resources, refused, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return [];
    }

    // Some refusals name no file: then each is offered alone, which shows whose it is.
    private async Task<IReadOnlyList<ProcessDefinition>> OfferOneByOneAsync(
        string name, List<DeploymentResource> resources, List<RefusedModel> refused, CancellationToken cancellationToken)
    {
        var deployed = new List<ProcessDefinition>();
        foreach (var resource in resources)
        {
            try
            {
                deployed.AddRange((await _engine.DeployAsync(new(name, Source, [resource]), cancellationToken).ConfigureAwait(false)).Deployed);
            }
            catch (DeploymentRefusedException e)
            {
                refused.Add(new(resource.Name, [], e.EngineMessage));
            }
        }

        return deployed;
    }

    private void Report(int offered, IReadOnlyList<ProcessDefinition> deployed, List<RefusedModel> refused)
    {
        foreach (var model in refused)
        {
            DeploymentEvents.Refused(_logger, model.Name, model.Reason);
        }

        foreach (var definition in deployed)
        {
            DeploymentEvents.Deployed(_logger, definition.Key, definition.Version, definition.Id);
        }

        _deploys.Add(deployed.Count);
        DeploymentEvents.Complete(_logger, offered, deployed.Count, refused.Count);
    }

    private static void ThrowIfStrict(bool strict, List<RefusedModel> refused)
    {
        if (strict && refused.Count > 0)
        {
            throw new ProcOsException(
                KernelErrors.BrokenModel,
                string.Join(", ", refused.Select(model => model.Name)),
                found: string.Join("; ", refused.Select(model => $"{model.Name}: {model.Reason}")));
        }
    }

    private static string Describe(DeploymentProblem problem) =>
        $"{problem.ElementId ?? "file"} ({problem.Line}:{problem.Column}): {problem.Message}";
}
