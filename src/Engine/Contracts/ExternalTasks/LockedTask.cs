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
    IReadOnlyDictionary<string, VariableValue> Variables);
