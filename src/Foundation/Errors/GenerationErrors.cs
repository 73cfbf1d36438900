namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-GEN-…</c>.</summary>
public static class GenerationErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
