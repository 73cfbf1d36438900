namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-TDE-…</c>.</summary>
public static class TaskErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
