namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-CLI-…</c>: below 100 from <c>procos</c>, from 100 on from <c>procos.sh</c>.</summary>
public static class CommandLineErrors
{
    public static ErrorCode NotRunning { get; } = new(
        "PROC-CLI-001", "No kernel is running here", "Start it: ./procos.sh start");

    public static ErrorCode BadKernelFile { get; } = new(
        "PROC-CLI-002", "The file that tells where the kernel listens cannot be read", "Restart the kernel: ./procos.sh restart");

    public static ErrorCode Usage { get; } = new(
        "PROC-CLI-003", "These arguments do not fit", "Run: procos --help");

    public static ErrorCode BadFile { get; } = new(
        "PROC-CLI-004", "A file cannot be read", "Give the path of a file that exists and is readable.");

    public static ErrorCode BadAnswer { get; } = new(
        "PROC-CLI-005", "The kernel answered something that is not understood", "Look into the kernel's log: ./procos.sh logs");

    public static ErrorCode TooSlow { get; } = new(
        "PROC-CLI-006", "The kernel did not answer in time", "Look into the kernel's log, or allow more time with --timeout.");

    public static ErrorCode NoSuchField { get; } = new(
        "PROC-CLI-007", "The answer has no such field", "Run the same command with --json to see its fields.");

    public static ErrorCode CheckFailed { get; } = new(
        "PROC-CLI-008", "A health check failed", "Look at the failed lines, then into the log: ./procos.sh logs");

    public static ErrorCode ModelRejected { get; } = new(
        "PROC-CLI-009", "A process model has errors", "Mend the elements that the findings name.");

    public static ErrorCode BadValue { get; } = new(
        "PROC-CLI-010", "A value cannot be used", "Correct the value.");

    public static ErrorCode CannotWrite { get; } = new(
        "PROC-CLI-011", "A file cannot be written", "Check that the folder exists and may be written.");

    public static ErrorCode Defect { get; } = new(
        "PROC-CLI-099", "Something failed that should not", "Run the same command with --verbose and report what it prints.");

    public static ErrorCode DotnetMissing { get; } = new(
        "PROC-CLI-101", "The .NET 10 SDK is missing", "Install it: https://dotnet.microsoft.com/download/dotnet/10.0");

    public static ErrorCode NodeMissing { get; } = new(
        "PROC-CLI-102", "Node.js 20 or newer with npm is missing", "Install it: https://nodejs.org, or set DATABASE_URL to a PostgreSQL with pgvector.");

    public static ErrorCode JavaMissing { get; } = new(
        "PROC-CLI-103", "Java 17 or newer is missing", "Install a Java 17 runtime, or set CAMUNDA_BASE_URL to an engine that runs.");

    public static ErrorCode NoEngine { get; } = new(
        "PROC-CLI-104", "No engine is configured", "Set CAMUNDA_BASE_URL to a running Camunda 7, or CAMUNDA_HOME to an unpacked distribution.");

    public static ErrorCode PortTaken { get; } = new(
        "PROC-CLI-105", "The kernel's port is taken", "Stop the program that holds it, or set PROCOS_PORT to another port.");

    public static ErrorCode NotReady { get; } = new(
        "PROC-CLI-106", "The kernel did not become ready in time", "Look into the log: ./procos.sh logs");

    public static ErrorCode StartFailed { get; } = new(
        "PROC-CLI-107", "The kernel ended while it started", "Mend the cause that the log names, then run ./procos.sh start again.");

    public static ErrorCode BuildFailed { get; } = new(
        "PROC-CLI-108", "A part could not be built or installed", "Mend what the named log shows, then run the same command again.");

    public static ErrorCode ScriptUsage { get; } = new(
        "PROC-CLI-109", "These arguments do not fit", "Run: ./procos.sh help");

    public static ErrorCode TestsFailed { get; } = new(
        "PROC-CLI-110", "Tests failed", "Look at the failed names above and run them again by their command.");

    public static ErrorCode RefusedToRemove { get; } = new(
        "PROC-CLI-111", "Data is only removed after a yes", "Type the word it asks for, or pass --yes.");

    public static ErrorCode DemoFailed { get; } = new(
        "PROC-CLI-112", "A step of the demo failed", "Look at the step's message and into the log: ./procos.sh logs");

    public static ErrorCode BadEnvironmentFile { get; } = new(
        "PROC-CLI-113", "A line of .env is not KEY=value", "Mend the named line; .env.example shows every key.");

    internal static IReadOnlyList<ErrorCode> All =>
    [
        NotRunning, BadKernelFile, Usage, BadFile, BadAnswer, TooSlow, NoSuchField, CheckFailed, ModelRejected, BadValue, CannotWrite, Defect,
        DotnetMissing, NodeMissing, JavaMissing, NoEngine, PortTaken, NotReady, StartFailed, BuildFailed, ScriptUsage,
        TestsFailed, RefusedToRemove, DemoFailed, BadEnvironmentFile,
    ];
}
