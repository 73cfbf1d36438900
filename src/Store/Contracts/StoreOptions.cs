namespace ProcOS.Store;

/// <summary>Which database the store uses and how long it waits for it.</summary>
public sealed record StoreOptions
{
    /// <summary>A <c>postgres://</c> address or Npgsql's keywords; null or empty chooses the embedded database.</summary>
    public string? DatabaseUrl { get; init; }

    /// <summary>Holds <c>store/</c> (the embedded database), <c>run/</c> and <c>log/</c>.</summary>
    public required string DataDirectory { get; init; }

    /// <value>How long one statement may take. The default is 30 seconds.</value>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <value>How long the embedded database may take to become ready; a new folder takes longest. The default is 2 minutes.</value>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <value>How often the embedded database is asked whether it still answers. The default is 10 seconds.</value>
    public TimeSpan WatchInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <value>How many times within ten minutes the embedded database is restarted before it counts as lost. The default is 5.</value>
    public int MaximumRestarts { get; init; } = 5;

    /// <value>The program that runs the embedded database. The default is <c>node</c>, found on PATH.</value>
    public string NodeProgram { get; init; } = "node";

    /// <summary>Folder of the embedded database's program; by default found beside the assembly or in the source tree.</summary>
    public string? WrapperFolder { get; init; }
}
