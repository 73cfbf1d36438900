namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-STO-…</c>.</summary>
public static class StoreErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
