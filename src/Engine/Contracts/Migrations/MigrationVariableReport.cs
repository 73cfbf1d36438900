namespace ProcOS.Engine;

/// <param name="Failures">In the engine's words.</param>
public sealed record MigrationVariableReport(IReadOnlyList<string> Failures);
