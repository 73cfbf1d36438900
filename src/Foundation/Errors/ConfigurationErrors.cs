namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-CFG-…</c>.</summary>
public static class ConfigurationErrors
{
    public static ErrorCode Problems { get; } = new("PROC-CFG-001", "The configuration has problems", "Mend all of them and start again: nothing was started.");

    public static ErrorCode Missing { get; } = new("PROC-CFG-002", "A setting is missing", "Set it as flag, as environment variable or in .env.");

    public static ErrorCode Invalid { get; } = new("PROC-CFG-003", "A setting has a value that is not allowed", "See docs/reference/configuration.md for what it may be.");

    public static ErrorCode NoEngine { get; } = new("PROC-CFG-004", "No engine is configured", "Set CAMUNDA_HOME to an unpacked Camunda 7 distribution that ProcOS starts, or CAMUNDA_BASE_URL to a running engine.");

    public static ErrorCode EngineNotBuilt { get; } = new("PROC-CFG-005", "This version has no such engine", "Use ENGINE=camunda with CAMUNDA_HOME or CAMUNDA_BASE_URL.");

    public static ErrorCode Conflict { get; } = new("PROC-CFG-006", "Two settings contradict each other", "Remove one of them.");

    public static ErrorCode UnknownFlag { get; } = new("PROC-CFG-007", "There is no such flag", "Flags are the keys of docs/reference/configuration.md in lower case with dashes, such as --procos-port 5200.");

    public static ErrorCode EnvironmentFile { get; } = new("PROC-CFG-008", "A line of .env cannot be read", "Write one KEY=value a line; # starts a comment line.");

    public static ErrorCode PathMissing { get; } = new("PROC-CFG-009", "A setting names a path that is not there", "Mend the path, or create what it names.");

    internal static IReadOnlyList<ErrorCode> All =>
        [Problems, Missing, Invalid, NoEngine, EngineNotBuilt, Conflict, UnknownFlag, EnvironmentFile, PathMissing];
}
