namespace ProcOS.Engine.Camunda7.Wire;

/// <summary>One shape for what is done to many instances: what is null is not sent.</summary>
internal sealed record InstanceBatchDto
{
    public IReadOnlyList<string>? ProcessInstanceIds { get; init; }

    /// <summary>What job retries call the ids.</summary>
    public IReadOnlyList<string>? ProcessInstances { get; init; }

    public ProcessInstanceQuery? ProcessInstanceQuery { get; init; }

    public HistoricInstanceQuery? HistoricProcessInstanceQuery { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? DeleteReason { get; init; }

    public string? MessageName { get; init; }

    public string? Annotation { get; init; }

    public int? Retries { get; init; }

    public bool? Suspended { get; init; }

    public bool? SkipCustomListeners { get; init; }

    public bool? SkipIoMappings { get; init; }

    public bool? SkipSubprocesses { get; init; }

    public bool? InitialVariables { get; init; }

    public bool? WithoutBusinessKey { get; init; }

    public IReadOnlyDictionary<string, VariableValue>? Variables { get; init; }

    public IReadOnlyList<ModificationInstruction>? Instructions { get; init; }
}
