using System.Security.Cryptography;
using ProcOS.Foundation.Supervision;
using ProcOS.Microkernel.Configuration;
using ProcOS.Microkernel.Run;

namespace ProcOS.Microkernel.Boot;

/// <summary>The kernel's own ground: checked settings, what they need on this machine, the data directory, the port.</summary>
internal sealed class ConfigPhase(
    ConfigurationSources sources, EngineLaunchers launchers, IKernelEndpoint endpoint, IProcessSupervisor supervisor, TimeProvider time, RunFiles files)
    : IBootPhase
{
    public string Name => "config";

    public async Task StartAsync(KernelContext context, CancellationToken cancellationToken)
    {
        var configuration = ConfigurationReader.Read(sources);
        context.Configuration = configuration;
        launchers.For(configuration).Check();
        var run = new RunDirectory(configuration.DataDirectory, configuration.ReadyFile);
        run.Claim();
        files.Directory = run;
        await supervisor.ReapAsync(run.Path, cancellationToken).ConfigureAwait(false);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var url = await endpoint.OpenAsync(configuration, token, cancellationToken).ConfigureAwait(false);
        run.WriteKernel(url, token, time);
        files.Url = url;
    }

    public async Task UndoAsync(KernelContext context)
    {
        await endpoint.CloseAsync().ConfigureAwait(false);
        files.Directory?.Dispose();
    }
}
