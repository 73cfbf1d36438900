using System.Diagnostics;
using System.Text;

namespace ProcOS.Foundation.Supervision;

internal sealed class ChildProcess : IChildProcess
{
    private const int TailBytes = 64 * 1024;
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(5);

    private readonly ChildProcessOptions _options;
    private readonly Process _process;
    private readonly ProcessGroup _group;
    private readonly TimeProvider _clock;

    public ChildProcess(ChildProcessOptions options, Process process, string mark, TimeProvider clock)
    {
        _options = options;
        _process = process;
        _clock = clock;
        Pid = process.Id;
        _group = new ProcessGroup(Pid, mark, clock);
        Exited = Task.Run(WatchAsync);
    }

    public int Pid { get; }

    public string LogFile => _options.LogFile;

    public bool HasExited => Exited.IsCompleted;

    public Task<int> Exited { get; }

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        if (!HasExited)
        {
            await LeadsItsGroupAsync().ConfigureAwait(false);
            await _group.EndAsync(_options.StopTimeout, cancellationToken).ConfigureAwait(false);
        }

        _ = await Exited.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    public IReadOnlyList<string> TailLog(int lines = 20)
    {
        if (!File.Exists(LogFile))
        {
            return [];
        }

        using var file = new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        _ = file.Seek(-Math.Min(TailBytes, file.Length), SeekOrigin.End);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(lines)];
    }

    /// <summary>
    /// The child has ended when nothing of its group is left: a launch script may die before the server that it
    /// started, which would still hold its port and its files.
    /// </summary>
    private async Task<int> WatchAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        await _group.EndAsync(_options.StopTimeout, CancellationToken.None).ConfigureAwait(false);
        await _process.StandardInput.DisposeAsync().ConfigureAwait(false);
        DeleteRecord();
        return _process.ExitCode;
    }

    /// <summary>Until it has written its record, the child still belongs to the group of this process and cannot be asked as a group.</summary>
    private async Task LeadsItsGroupAsync()
    {
        var path = ChildRecord.PathOf(_options.RunDirectory, _options.Name);
        var started = _clock.GetTimestamp();
        while (!_process.HasExited && ChildRecord.Read(path)?.Pid != Pid && _clock.GetElapsedTime(started) < StartTimeout)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), _clock).ConfigureAwait(false);
        }
    }

    private void DeleteRecord()
    {
        var path = ChildRecord.PathOf(_options.RunDirectory, _options.Name);
        if (ChildRecord.Read(path)?.Pid == Pid)
        {
            File.Delete(path);
        }
    }
}
