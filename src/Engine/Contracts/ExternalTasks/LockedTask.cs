namespace ProcOS.Engine;

/// <summary>An external task that is locked for the one who fetched it.</summary>
/// <param name="Retries">Tries left; null before its first failure.</param>
public sealed record LockedTask(
    string Id,
    string Topic,
    string ProcessInstanceId,
    string ProcessDefinitionKey,
    string ActivityId,
    string ExecutionId,
    string? BusinessKey,
    int? Retries,
    IReadOnlyDictionary<string, VariableValue> Variables)
{
    public string? WorkerId { get; init; }

    /// <summary>By the engine's clock.</summary>
    public DateTimeOffset? LockExpirationTime { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessDefinitionVersionTag { get; init; }

    public string? ActivityInstanceId { get; init; }

    /// <summary>Null for a process that belongs to no tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>The higher, the sooner it is fetched.</summary>
    public long Priority { get; init; }

    /// <summary>By the engine's clock; null from engines that do not tell (Camunda before 7.21).</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Of its last failure.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Of its last failure.</summary>
    public string? ErrorDetails { get; init; }

    /// <summary>Of the model, when they were asked for.</summary>
    public IReadOnlyDictionary<string, string>? ExtensionProperties { get; init; }
}
