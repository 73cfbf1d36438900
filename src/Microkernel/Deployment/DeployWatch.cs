using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using ProcOS.Engine.Waiting;
using ProcOS.Microkernel.Loops;

namespace ProcOS.Microkernel.Deployment;

/// <summary>
/// Deploys models of a folder whose content changes while the kernel runs. It reads the files instead of asking the
/// operating system for events: those do not come from network drives and container mounts. A file that is deleted
/// stays deployed.
/// </summary>
internal sealed class DeployWatch(string folder, ModelDeployer deployer, WorkTurns turns, TimeProvider time, ILogger<DeployWatch> logger) : KernelLoop
{
    /// <summary>Between two looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly Backoff _backoff = new() { Base = Interval, Max = TimeSpan.FromMinutes(1) };
    private Dictionary<string, string> _offered = [];

    protected override async Task LoopAsync(CancellationToken stopping)
    {
        // The first look offers all files: what has changed since the boot read them is not lost, the rest makes no new version.
        for (var failures = 0; ;)
        {
            await Task.Delay(failures == 0 ? Interval : _backoff.Delay(failures), time, stopping).ConfigureAwait(false);
            try
            {
                await LookAsync(stopping).ConfigureAwait(false);
                failures = 0;
            }
            catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                failures++;
                DeploymentEvents.WatchFailed(logger, folder, failures, e.Message);
            }
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        using var turn = await turns.TakeAsync(stopping).ConfigureAwait(false);
        var files = await ModelFolder.ReadAsync(folder, stopping).ConfigureAwait(false);
        var now = files.ToDictionary(file => file.Name, file => Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)), StringComparer.Ordinal);
        var changed = files.Where(file => _offered.GetValueOrDefault(file.Name) != now[file.Name]).ToArray();
        if (changed.Length > 0)
        {
            _ = await deployer.DeployAsync(ModelDeployer.FolderDeployment, changed, strict: false, stopping).ConfigureAwait(false);
        }

        _offered = now;
    }
}
