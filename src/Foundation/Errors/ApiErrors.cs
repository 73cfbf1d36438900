namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-API-…</c>.</summary>
public static class ApiErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
