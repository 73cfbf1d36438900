using ProcOS.Engine.Waiting;

namespace ProcOS.Engine.Launching;

/// <summary>Which distribution to start, and how.</summary>
public sealed record DistributionOptions
{
    /// <summary>The unpacked distribution (<c>CAMUNDA_HOME</c>): the folder that holds <c>start.sh</c>.</summary>
    public required string Home { get; init; }

    /// <summary>The kernel's data directory: the engine's database, log and pid record lie below it.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The HTTP port; null for any free one.</summary>
    public int? Port { get; init; }

    /// <summary>A JDBC address instead of the H2 file under the data directory, such as that of a PostgreSQL.</summary>
    public string? DatabaseUrl { get; init; }

    /// <summary>For <see cref="DatabaseUrl"/>.</summary>
    public string? DatabaseUser { get; init; }

    public string? DatabasePassword { get; init; }

    /// <summary>The folder of the Java to use (<c>JAVA_HOME</c>); null for the environment's, or the one on PATH.</summary>
    public string? JavaHome { get; init; }

    /// <summary>Added to the engine's environment.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Credentials, where the distribution asks for them.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <value>How long to wait between tries. The default begins at 200 milliseconds and ends at half a second: a boot waits for it.</value>
    public Backoff Backoff { get; init; } = new() { Max = TimeSpan.FromMilliseconds(500), Factor = 1.5 };

    /// <value>How long a start may take. The default is 2 minutes.</value>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <value>How often a dead engine is started again within <see cref="RestartWindow"/>. The default is 5.</value>
    public int MaxRestarts { get; init; } = 5;

    /// <value>Restarts that are longer ago do not count. The default is 10 minutes.</value>
    public TimeSpan RestartWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <value>How long it may take to end before it is killed. The default is 15 seconds.</value>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(15);
}
