namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-ENG-…</c>.</summary>
public static class EngineErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
