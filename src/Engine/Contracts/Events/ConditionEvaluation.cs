namespace ProcOS.Engine;

/// <param name="Variables">What the conditions see.</param>
public sealed record ConditionEvaluation(IReadOnlyDictionary<string, VariableValue> Variables)
{
    /// <summary>Given to the instances that start.</summary>
    public string? BusinessKey { get; init; }

    public string? TenantId { get; init; }

    public bool? WithoutTenantId { get; init; }

    /// <summary>Only this definition.</summary>
    public string? ProcessDefinitionId { get; init; }
}
