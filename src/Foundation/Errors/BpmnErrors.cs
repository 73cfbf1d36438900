namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-BPM-…</c>.</summary>
public static class BpmnErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
