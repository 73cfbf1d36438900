namespace ProcOS.Foundation.Supervision;

/// <summary>A running child in a process group of its own. Disposing it stops the group.</summary>
public interface IChildProcess : IAsyncDisposable
{
    int Pid { get; }

    string LogFile { get; }

    bool HasExited { get; }

    /// <summary>Completes with the exit code when the child ends by itself or is stopped.</summary>
    Task<int> Exited { get; }

    /// <summary>Asks the whole group to end (SIGTERM), then kills it after <see cref="ChildProcessOptions.StopTimeout"/>.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the stopping: the group is then killed at once.</param>
    Task StopAsync(CancellationToken cancellationToken = default);

    /// <summary>The last lines of the child's log, for error messages.</summary>
    IReadOnlyList<string> TailLog(int lines = 20);
}
