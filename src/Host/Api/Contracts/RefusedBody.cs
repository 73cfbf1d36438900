namespace ProcOS.Host.Api.Contracts;

internal sealed record RefusedBody(string Name, string Reason);
