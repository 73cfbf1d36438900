namespace ProcOS.Peo.Requests;

internal sealed record DispatchResult(string RequestInstanceId);
