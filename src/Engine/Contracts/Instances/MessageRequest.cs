namespace ProcOS.Engine;

/// <param name="Name">The message's name.</param>
/// <param name="ProcessInstanceId">Only this instance; null for any.</param>
/// <param name="BusinessKey">Only instances with this key; null for any.</param>
/// <param name="Variables">Set in the receiving instance.</param>
public sealed record MessageRequest(
    string Name, string? ProcessInstanceId, string? BusinessKey, IReadOnlyDictionary<string, VariableValue> Variables)
{
    /// <summary>Only receivers of this tenant; null for any.</summary>
    public string? TenantId { get; init; }
}
