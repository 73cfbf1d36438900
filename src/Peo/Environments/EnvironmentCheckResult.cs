namespace ProcOS.Peo.Environments;

internal sealed record EnvironmentCheckResult(bool EnvironmentOk);
