namespace ProcOS.Engine;

/// <summary>Questions about the engine itself.</summary>
public interface IEngineProbe
{
    EngineCapabilities Capabilities { get; }

    Task<IReadOnlyList<string>> ListEnginesAsync(CancellationToken cancellationToken);

    Task<string> GetVersionAsync(CancellationToken cancellationToken);

    /// <summary>Asks something that the engine can only answer with its database, within a deadline of its own.</summary>
    /// <exception cref="Foundation.Errors.ProcOsException">The engine or its database does not answer.</exception>
    Task CheckDatabaseAsync(CancellationToken cancellationToken);
}
