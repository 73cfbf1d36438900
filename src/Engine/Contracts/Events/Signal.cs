namespace ProcOS.Engine;

/// <param name="Name">The signal's name.</param>
public sealed record Signal(string Name)
{
    /// <summary>Only this execution.</summary>
    public string? ExecutionId { get; init; }

    public IReadOnlyDictionary<string, VariableValue>? Variables { get; init; }

    public string? TenantId { get; init; }

    public bool? WithoutTenantId { get; init; }
}
