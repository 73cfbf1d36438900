namespace ProcOS.Foundation.Supervision;

/// <summary>How one child process is started.</summary>
public sealed record ChildProcessOptions
{
    /// <summary>Short and unique among the children of one data directory, such as <c>engine</c>; names its files.</summary>
    public required string Name { get; init; }

    /// <summary>The program: a path, or a name that is looked up on PATH.</summary>
    public required string Program { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Added to the parent's environment; a null value removes the variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    public string? WorkingDirectory { get; init; }

    /// <summary>Folder of the pid records by which the next start finds and reaps children of a killed parent.</summary>
    public required string RunDirectory { get; init; }

    /// <summary>Receives standard output and standard error, appended.</summary>
    public required string LogFile { get; init; }

    /// <value>How long the group may take to end after SIGTERM before it is killed. The default is 15 seconds.</value>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(15);
}
