namespace ProcOS.Host.Api.Processes;

internal sealed record RefusedBody(string Name, string Reason);
