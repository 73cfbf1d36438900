using ProcOS.Foundation.Errors;

namespace ProcOS.Foundation.Supervision;

/// <inheritdoc cref="IProcessSupervisor"/>
public sealed class ProcessSupervisor(TimeProvider clock) : IProcessSupervisor
{
    /// <summary>How long a group that a killed parent left behind may take to end after SIGTERM.</summary>
    private static readonly TimeSpan ReapTimeout = TimeSpan.FromSeconds(15);

    public IChildProcess Start(ChildProcessOptions options)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new ProcOsException(
                SupervisionErrors.PlatformUnsupported, options.Name, "Linux", Environment.OSVersion.Platform.ToString());
        }

        var mark = Guid.NewGuid().ToString("n");
        return new ChildProcess(options, ChildLauncher.Start(options, mark), mark, clock);
    }

    public Task ReapAsync(string runDirectory, CancellationToken cancellationToken = default) =>
        OperatingSystem.IsLinux()
            ? Task.WhenAll(ChildRecord.PathsIn(runDirectory).Select(path => ReapOneAsync(path, cancellationToken)))
            : Task.CompletedTask;

    private async Task ReapOneAsync(string path, CancellationToken cancellationToken)
    {
        var record = ChildRecord.Read(path);
        if (record is { ParentIsAlive: true } && record.BootId == ProcessStat.BootId)
        {
            return;
        }

        if (record is not null && record.BootId == ProcessStat.BootId && !BelongsToSomebodyElse(record))
        {
            await new ProcessGroup(record.Pid, record.Mark, clock).EndAsync(ReapTimeout, cancellationToken).ConfigureAwait(false);
        }

        File.Delete(path);
    }

    private static bool BelongsToSomebodyElse(ChildRecord record) =>
        ProcessStat.Read(record.Pid) is { } stat && stat.StartTime != record.StartTime;
}
