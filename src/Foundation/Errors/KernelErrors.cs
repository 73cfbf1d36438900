namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-KRN-…</c>.</summary>
public static class KernelErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
