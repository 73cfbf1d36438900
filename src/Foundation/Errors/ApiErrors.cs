namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-API-…</c>.</summary>
public static class ApiErrors
{
    public static ErrorCode Unauthorized { get; } = new("PROC-API-001", "The call is not authorised", "Send the token of <data>/run/kernel.json as Authorization: Bearer.");

    public static ErrorCode HostRefused { get; } = new("PROC-API-002", "The call names a host that is not this kernel", "Call the URL of <data>/run/kernel.json.");

    public static ErrorCode OriginRefused { get; } = new("PROC-API-003", "The call comes from a web page of another origin", "Call the API from the kernel's own pages or from a program.");

    public static ErrorCode TooLarge { get; } = new("PROC-API-004", "The body is too large", "Send a smaller body.");

    public static ErrorCode BadRequest { get; } = new("PROC-API-005", "The request cannot be read", "See docs/reference/http-api.md for what the call takes.");

    public static ErrorCode NotFound { get; } = new("PROC-API-006", "There is no such thing", "List what there is first.");

    public static ErrorCode NotReady { get; } = new("PROC-API-007", "The kernel is not ready", "Wait until GET /readyz answers 200; it says what is missing.");

    public static ErrorCode TimedOut { get; } = new("PROC-API-008", "The process has not ended in time", "It goes on: look at GET /api/v1/instances/{id}.");

    public static ErrorCode Internal { get; } = new("PROC-API-009", "The kernel failed in a way that nobody foresaw", "Look for the correlation id in the kernel's log.");

    public static ErrorCode ProcessFailed { get; } = new("PROC-API-010", "The process did not end as it should", "Look at GET /api/v1/instances/{id} for its steps and incidents.");

    internal static IReadOnlyList<ErrorCode> All =>
        [Unauthorized, HostRefused, OriginRefused, TooLarge, BadRequest, NotFound, NotReady, TimedOut, Internal, ProcessFailed];
}
