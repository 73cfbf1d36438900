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

        RefuseSecond(options);
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

    /// <summary>Its record would replace the first one's, which could then not be reaped.</summary>
    private void RefuseSecond(ChildProcessOptions options)
    {
        if (ChildRecord.Read(ChildRecord.PathOf(options.RunDirectory, options.Name)) is { } first
            && first.BootId == ProcessStat.BootId
            && new ProcessGroup(first.Pid, first.Mark, clock).Members().Count > 0)
        {
            throw new ProcOsException(
                SupervisionErrors.AlreadyRunning,
                options.Name,
                $"no living child of that name in {options.RunDirectory}",
                $"process {first.Pid}, started by process {first.ParentPid}");
        }
    }
}
