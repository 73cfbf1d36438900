namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-SUP-…</c>.</summary>
public static class SupervisionErrors
{
    public static readonly ErrorCode ProgramMissing = new(
        "PROC-SUP-001", "A program is missing", "Install it, or put its folder on PATH, and start again.");

    public static readonly ErrorCode StartFailed = new(
        "PROC-SUP-002", "A child process could not be started", "Check that the program may be executed and the folder exists.");

    public static readonly ErrorCode PlatformUnsupported = new(
        "PROC-SUP-003", "Child processes are supervised on Linux only", "Run on Linux (or WSL), or point to an engine and a database that are already there.");

    public static readonly ErrorCode AlreadyRunning = new(
        "PROC-SUP-004", "A child of that name is running already", "Stop the process that started it, or choose another data directory.");

    internal static IReadOnlyList<ErrorCode> All => [ProgramMissing, StartFailed, PlatformUnsupported, AlreadyRunning];
}
