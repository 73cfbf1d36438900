namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-CLI-…</c>.</summary>
public static class CommandLineErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
