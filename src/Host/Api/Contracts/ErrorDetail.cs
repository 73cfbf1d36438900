namespace ProcOS.Host.Api.Contracts;

internal sealed record ErrorDetail(string Code, string Message, string? Subject, string? Expected, string? Found, string NextStep);
