namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-CFG-…</c>.</summary>
public static class ConfigurationErrors
{
    internal static IReadOnlyList<ErrorCode> All => [];
}
