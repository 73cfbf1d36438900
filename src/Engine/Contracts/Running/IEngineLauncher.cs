namespace ProcOS.Engine;

/// <summary>One way to have an engine. The kernel calls it in its engine phase and disposes the answer when it stops.</summary>
public interface IEngineLauncher
{
    /// <summary>Finds what can be known to be wrong before anything starts. Changes nothing.</summary>
    /// <exception cref="Foundation.Errors.ProcOsException">This way to an engine cannot work on this machine.</exception>
    void Check();

    /// <summary>Answers when the engine answers and has its database.</summary>
    /// <exception cref="Foundation.Errors.ProcOsException">It did not come up; nothing is left running.</exception>
    Task<IRunningEngine> LaunchAsync(CancellationToken cancellationToken);
}
