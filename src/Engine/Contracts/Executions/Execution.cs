namespace ProcOS.Engine;

/// <summary>One place of a running instance where something goes on or waits.</summary>
public sealed record Execution
{
    public required string Id { get; init; }

    public required string ProcessInstanceId { get; init; }

    public bool Ended { get; init; }

    public string? TenantId { get; init; }
}
