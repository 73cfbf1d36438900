namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-PEO-…</c>.</summary>
public static class OrchestrationErrors
{
    public static ErrorCode RequestVariables { get; } = new("PROC-PEO-001", "The variables of a request are no JSON object", "Send requestVariables as a JSON object of plain values.");

    public static ErrorCode RequestProcess { get; } = new("PROC-PEO-002", "A request names a process that is not deployed", "List the processes (procos process list) and name one of them.");

    internal static IReadOnlyList<ErrorCode> All => [RequestVariables, RequestProcess];
}
