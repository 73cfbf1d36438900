namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-KNW-…</c>.</summary>
public static class KnowledgeErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
