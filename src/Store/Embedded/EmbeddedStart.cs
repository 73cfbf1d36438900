using System.Globalization;
using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Supervision;

namespace ProcOS.Store.Embedded;

/// <summary>One start of the Node process, up to its readiness.</summary>
internal sealed class EmbeddedStart(StoreOptions options, IProcessSupervisor supervisor, TimeProvider clock)
{
    private const int NoFlock = 72;
    private const int OwnedByAnother = 73;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public EmbeddedFolders Folders { get; } = new(options.DataDirectory);

    /// <summary>Answers when the database accepts connections.</summary>
    public async Task<IChildProcess> RunAsync(CancellationToken cancellationToken)
    {
        var child = StartProcess();
        try
        {
            await ReadyAsync(child, cancellationToken).ConfigureAwait(false);
            return child;
        }
        catch (Exception)
        {
            await child.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private IChildProcess StartProcess()
    {
        try
        {
            return supervisor.Start(new ChildProcessOptions
            {
                Name = "store",
                Program = options.NodeProgram,
                Arguments = [WrapperProgram.Find(options), Folders.Store, Folders.Socket],
                Environment = new Dictionary<string, string?> { ["NODE_OPTIONS"] = null },
                RunDirectory = Folders.Run,
                LogFile = Folders.Log,
            });
        }
        catch (ProcOsException exception) when (exception.Error == SupervisionErrors.ProgramMissing && exception.Subject == options.NodeProgram)
        {
            throw new ProcOsException(
                StoreErrors.NodeMissing, options.NodeProgram, exception.Expected, exception.Found, innerException: exception);
        }
        catch (ProcOsException exception) when (exception.Error == SupervisionErrors.AlreadyRunning)
        {
            throw Owned(exception);
        }
    }

    private async Task ReadyAsync(IChildProcess child, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (Folders.ReadOwner() is not { State: "ready" } owner || owner.Pid != child.Pid)
        {
            if (child.HasExited)
            {
                throw await FailureAsync(child).ConfigureAwait(false);
            }

            if (clock.GetElapsedTime(started) > options.StartTimeout)
            {
                throw Failed(child, $"not ready after {options.StartTimeout.TotalSeconds:0} s");
            }

            await Task.Delay(Pause, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ProcOsException> FailureAsync(IChildProcess child) => await child.Exited.ConfigureAwait(false) switch
    {
        OwnedByAnother => Owned(null),
        NoFlock => new ProcOsException(SupervisionErrors.ProgramMissing, "flock", "the program of util-linux on PATH", "nothing"),
        var code => Failed(child, string.Create(CultureInfo.InvariantCulture, $"exit code {code}")),
    };

    private ProcOsException Owned(Exception? cause)
    {
        var owner = Folders.ReadOwner();
        return new ProcOsException(
            StoreErrors.Owned,
            Folders.Store,
            "no other owner",
            owner is null ? "one that has not named itself" : $"process {owner.Pid}, started by process {owner.ParentPid}",
            innerException: cause);
    }

    private static ProcOsException Failed(IChildProcess child, string how) =>
        new(
            StoreErrors.StartFailed,
            child.LogFile,
            "a database that becomes ready",
            $"{how}; the log ends with: {string.Join(" | ", child.TailLog(3))}",
            $"Read {child.LogFile}.");
}
