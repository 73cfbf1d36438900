namespace ProcOS.Das.Generation.Handlers.Check;

/// <param name="CheckResult">What the gateway after the check reads.</param>
internal sealed record CheckOutput(string CheckResult, int FindingCount)
{
    public const string Valid = "valid";

    public const string Repairable = "repairable";

    public const string Failed = "failed";
}
