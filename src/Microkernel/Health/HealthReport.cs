using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Configuration;
using ProcOS.Microkernel.Root;

namespace ProcOS.Microkernel.Health;

/// <summary>All checks, on demand.</summary>
public sealed class HealthReport
{
    private readonly HealthProbes _probes;
    private readonly RootInstance _root;
    private readonly KernelConfiguration _configuration;

    internal HealthReport(HealthProbes probes, RootInstance root, KernelConfiguration configuration)
    {
        _probes = probes;
        _root = root;
        _configuration = configuration;
    }

    public async Task<IReadOnlyList<HealthCheck>> RunAsync(CancellationToken cancellationToken)
    {
        var checks = await _probes.RunAsync(cancellationToken).ConfigureAwait(false);
        var ready = File.Exists(_configuration.ReadyFile);
        return
        [
            .. checks,
            await RootAsync(cancellationToken).ConfigureAwait(false),
            new HealthCheck("readiness", ready, ready ? _configuration.ReadyFile : $"{_configuration.ReadyFile} is missing", 0),
        ];
    }

    private async Task<HealthCheck> RootAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _root.IsRunningAsync(cancellationToken).ConfigureAwait(false)
                ? new HealthCheck("root", true, $"instance {_root.InstanceId}", 0)
                : new HealthCheck("root", false, "no root instance runs", 0);
        }
        catch (ProcOsException e)
        {
            return new HealthCheck("root", false, e.Message, 0);
        }
    }
}
