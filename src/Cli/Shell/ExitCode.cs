namespace ProcOS.Cli.Shell;

/// <summary>What a script learns from <c>procos</c> without reading its output.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int NotRunning = 3;

    /// <summary>The shell's own convention for a command that Ctrl+C ended: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
