namespace ProcOS.Engine;

/// <param name="Name">The topic.</param>
/// <param name="LockDuration">How long a fetched task is ours.</param>
/// <param name="Variables">The variables to bring along; null for all.</param>
public sealed record FetchTopic(string Name, TimeSpan LockDuration, IReadOnlyList<string>? Variables = null)
{
    /// <summary>True brings only the task's own variables, not those of the scopes around it.</summary>
    public bool LocalVariables { get; init; }

    public string? BusinessKey { get; init; }

    public IReadOnlyList<string>? ProcessDefinitionIdIn { get; init; }

    public IReadOnlyList<string>? ProcessDefinitionKeyIn { get; init; }

    public string? ProcessDefinitionVersionTag { get; init; }

    public bool WithoutTenantId { get; init; }

    public IReadOnlyList<string>? TenantIdIn { get; init; }

    /// <summary>Only of instances with these values.</summary>
    public IReadOnlyDictionary<string, VariableValue>? ProcessVariables { get; init; }

    /// <summary>True brings the extension properties of the model along.</summary>
    public bool IncludeExtensionProperties { get; init; }
}
