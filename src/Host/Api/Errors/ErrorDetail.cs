namespace ProcOS.Host.Api.Errors;

internal sealed record ErrorDetail(string Code, string Message, string? Subject, string? Expected, string? Found, string NextStep);
