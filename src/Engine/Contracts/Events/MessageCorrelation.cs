namespace ProcOS.Engine;

/// <param name="MessageName">The message's name.</param>
public sealed record MessageCorrelation(string MessageName)
{
    public string? BusinessKey { get; init; }

    public string? TenantId { get; init; }

    public bool? WithoutTenantId { get; init; }

    /// <summary>Only this instance.</summary>
    public string? ProcessInstanceId { get; init; }

    /// <summary>Only instances with these values.</summary>
    public IReadOnlyDictionary<string, VariableValue>? CorrelationKeys { get; init; }

    /// <summary>Only executions with these local values.</summary>
    public IReadOnlyDictionary<string, VariableValue>? LocalCorrelationKeys { get; init; }

    /// <summary>Set in the receiving instance.</summary>
    public IReadOnlyDictionary<string, VariableValue>? ProcessVariables { get; init; }

    /// <summary>Set where the message is received.</summary>
    public IReadOnlyDictionary<string, VariableValue>? ProcessVariablesLocal { get; init; }

    /// <summary>Set in the scope that the message opens, such as an event sub-process.</summary>
    public IReadOnlyDictionary<string, VariableValue>? ProcessVariablesToTriggeredScope { get; init; }

    /// <value>True delivers to all that wait instead of the one. The default is false.</value>
    public bool All { get; init; }

    public bool ResultEnabled { get; init; }

    public bool VariablesInResultEnabled { get; init; }
}
