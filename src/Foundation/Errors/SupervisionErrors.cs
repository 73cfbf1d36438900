namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-SUP-…</c>.</summary>
public static class SupervisionErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
