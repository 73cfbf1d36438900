namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-DEP-…</c>.</summary>
public static class DeploymentErrors
{
    public static ErrorCode Refused { get; } = new(
        "PROC-DEP-001", "The engine refused a model", "Mend the model where the problem points; nothing of this deployment was taken.");

    internal static IReadOnlyList<ErrorCode> All => [Refused];
}
