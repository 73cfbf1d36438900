namespace ProcOS.Engine.ExternalTasks;

/// <summary>The task that is being served.</summary>
public sealed record ExternalTaskContext
{
    public required string TaskId { get; init; }

    public required string Topic { get; init; }

    public required string ProcessInstanceId { get; init; }

    public required string ProcessDefinitionKey { get; init; }

    public required string ActivityId { get; init; }

    public required string ExecutionId { get; init; }

    /// <summary>Null when the instance was started without one.</summary>
    public string? BusinessKey { get; init; }

    /// <summary>The variable <c>correlationId</c>; where a process was started without one, its instance id.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>Tries left, this one included.</summary>
    public required int AttemptsLeft { get; init; }

    public required IReadOnlyDictionary<string, VariableValue> Variables { get; init; }
}
