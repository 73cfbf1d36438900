namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-PEO-…</c>.</summary>
public static class OrchestrationErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
