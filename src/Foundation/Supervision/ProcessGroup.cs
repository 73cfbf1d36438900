using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ProcOS.Foundation.Supervision;

/// <summary>The group of processes that one child started, known by the child's pid and a mark in its environment.</summary>
internal sealed class ProcessGroup(int id, string mark, TimeProvider clock)
{
    /// <summary>The environment variable whose value marks a child and all that it starts.</summary>
    public const string MarkVariable = "PROCOS_CHILD";

    private const int SigKill = 9;
    private const int SigTerm = 15;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>
    /// The living members that carry the mark. The number alone proves nothing: once a group is gone its number goes
    /// to somebody else.
    /// </summary>
    public IReadOnlyList<ProcessStat> Members() =>
        [.. AllProcesses().Where(stat => stat.Group == id && stat.IsAlive && HasMark(stat.Pid))];

    public void Terminate() => Signal(SigTerm);

    public void Kill() => Signal(SigKill);

    /// <summary>Asks the members to end and kills those that are left after <paramref name="grace"/>, or when the token fires.</summary>
    public async Task EndAsync(TimeSpan grace, CancellationToken cancellationToken)
    {
        if (Members().Count == 0)
        {
            return;
        }

        Terminate();
        if (!await IsEmptyWithinAsync(grace, cancellationToken).ConfigureAwait(false))
        {
            Kill();
            _ = await IsEmptyWithinAsync(TimeSpan.FromSeconds(5), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsEmptyWithinAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (Members().Count > 0)
        {
            if (clock.GetElapsedTime(started) > time || cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            await Task.Delay(Pause, clock, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return true;
    }

    private void Signal(int signal)
    {
        if (Members().Count > 0)
        {
            _ = NativeKill(-id, signal);
        }
    }

    private static IEnumerable<ProcessStat> AllProcesses() =>
        Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) ? ProcessStat.Read(pid) : null)
            .OfType<ProcessStat>();

    private bool HasMark(int pid)
    {
        try
        {
            var environment = File.ReadAllBytes($"/proc/{pid}/environ");

            // While it replaces its program, and from its end until it is a zombie, a process shows neither environment
            // nor command line; then its group number must do.
            return environment.Length == 0
                ? File.ReadAllBytes($"/proc/{pid}/cmdline").Length == 0
                : Encoding.UTF8.GetString(environment).Contains($"{MarkVariable}={mark}\0", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int pid, int signal);
}
