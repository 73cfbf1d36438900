namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-DEP-…</c>.</summary>
public static class DeploymentErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
