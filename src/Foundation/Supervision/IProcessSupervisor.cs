namespace ProcOS.Foundation.Supervision;

/// <summary>
/// Starts children so that none outlives its purpose: each gets a group of its own, a pipe on its standard input
/// whose end tells it that the parent is gone, and a record of pid and start time.
/// </summary>
public interface IProcessSupervisor
{
    /// <exception cref="Errors.ProcOsException">The program is missing or cannot be started.</exception>
    IChildProcess Start(ChildProcessOptions options);

    /// <summary>
    /// Ends the groups that a killed parent left behind in <paramref name="runDirectory"/>. A pid whose start time
    /// differs from the record belongs to somebody else and is left alone.
    /// </summary>
    Task ReapAsync(string runDirectory, CancellationToken cancellationToken = default);
}
