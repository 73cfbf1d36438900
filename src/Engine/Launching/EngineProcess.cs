using ProcOS.Foundation.Supervision;

namespace ProcOS.Engine.Launching;

/// <summary>Starts a distribution's script as a child that ends when we end.</summary>
internal sealed class EngineProcess(DistributionOptions options, IProcessSupervisor supervisor, int port)
{
    /// <summary>
    /// A JVM does not look at its standard input. This shell does so beside it: at the end of the pipe, which is our own
    /// end, it asks the engine to end; and it ends itself when the engine does.
    /// </summary>
    internal const string Script =
        """
        exec 3<&0
        "$@" </dev/null 3<&- &
        engine=$!
        { cat <&3 >/dev/null; kill -TERM "$engine" 2>/dev/null; sleep 15; kill -KILL "$engine" 2>/dev/null; } &
        wait "$engine"
        """;

    private string DataFolder => Path.Combine(Path.GetFullPath(options.DataDirectory), "engine");

    private string RunFolder => Path.Combine(Path.GetFullPath(options.DataDirectory), "run");

    public Task ReapAsync(CancellationToken cancellationToken) => supervisor.ReapAsync(RunFolder, cancellationToken);

    public IChildProcess Start()
    {
        _ = Directory.CreateDirectory(DataFolder);
        return supervisor.Start(new ChildProcessOptions
        {
            Name = "engine",
            Program = "bash",
            Arguments = ["-c", Script, "procos-engine", DistributionCheck.ScriptOf(options)],
            Environment = Environment(),
            WorkingDirectory = DataFolder,
            RunDirectory = RunFolder,
            LogFile = Path.Combine(Path.GetFullPath(options.DataDirectory), "log", "engine.log"),
            StopTimeout = options.StopTimeout,
        });
    }

    private Dictionary<string, string?> Environment()
    {
        var variables = new Dictionary<string, string?>(options.Environment)
        {
            ["SERVER_PORT"] = $"{port}",
            ["SERVER_ADDRESS"] = "127.0.0.1",
            ["SPRING_DATASOURCE_URL"] = options.DatabaseUrl ?? H2File(),
        };
        if (options.JavaHome is { } home)
        {
            variables["JAVA_HOME"] = home;
        }

        if (options.DatabaseUrl is not null && options.DatabaseUser is { } user)
        {
            variables["SPRING_DATASOURCE_USERNAME"] = user;
            variables["SPRING_DATASOURCE_PASSWORD"] = options.DatabasePassword ?? "";
        }

        return variables;
    }

    /// <summary>Without WRITE_DELAY=0 acknowledged starts were lost when the engine was killed.</summary>
    private string H2File() => $"jdbc:h2:file:{Path.Combine(DataFolder, "process-engine")};TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
}
