namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-LLM-…</c>.</summary>
public static class ModelErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
