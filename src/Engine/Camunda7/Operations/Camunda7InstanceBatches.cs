using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Operations;

internal sealed class Camunda7InstanceBatches(Camunda7Transport transport) : IInstanceBatches
{
    public Task<Batch> DeleteAsync(InstanceSelection instances, string? reason, InstanceDeletion deletion, CancellationToken cancellationToken) =>
        BeginAsync(
            ByQuery(instances, "process-instance/delete", "process-instance/delete-historic-query-based"),
            Of(instances) with
            {
                DeleteReason = reason,
                SkipCustomListeners = deletion.SkipCustomListeners,
                SkipIoMappings = deletion.SkipIoMappings,
                SkipSubprocesses = deletion.SkipSubprocesses,
            },
            cancellationToken);

    public Task<Batch> SetSuspendedAsync(InstanceSelection instances, bool suspended, CancellationToken cancellationToken) =>
        BeginAsync("process-instance/suspended-async", Of(instances) with { Suspended = suspended }, cancellationToken);

    public Task<Batch> SetVariablesAsync(
        InstanceSelection instances, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        BeginAsync("process-instance/variables-async", Of(instances) with { Variables = variables }, cancellationToken);

    public Task<Batch> CorrelateAsync(
        string messageName, InstanceSelection instances, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        BeginAsync("process-instance/message-async", Of(instances) with { MessageName = messageName, Variables = variables }, cancellationToken);

    public Task<Batch> SetJobRetriesAsync(InstanceSelection instances, int retries, CancellationToken cancellationToken) =>
        BeginAsync(
            ByQuery(instances, "process-instance/job-retries", "process-instance/job-retries-historic-query-based"),
            Of(instances) with { Retries = retries, ProcessInstanceIds = null, ProcessInstances = instances.ProcessInstanceIds },
            cancellationToken);

    public Task<Batch> ModifyAsync(string instanceId, Modification modification, CancellationToken cancellationToken) =>
        transport.PostAsync(
            $"process-instance/{instanceId}/modification-async", modification, Camunda7Json.Default.Modification, Camunda7Json.Default.Batch, cancellationToken);

    public Task<Batch> ModifyAsync(string definitionId, InstanceSelection instances, Modification modification, CancellationToken cancellationToken) =>
        BeginAsync("modification/executeAsync", Of(definitionId, instances, modification), cancellationToken);

    public Task ModifyNowAsync(string definitionId, InstanceSelection instances, Modification modification, CancellationToken cancellationToken) =>
        transport.PostAsync(
            "modification/execute", Of(definitionId, instances, modification), Camunda7Json.Default.InstanceBatchDto, cancellationToken);

    public Task<Batch> RestartAsync(string definitionId, InstanceSelection instances, InstanceRestart restart, CancellationToken cancellationToken) =>
        BeginAsync($"process-definition/{definitionId}/restart-async", Of(instances, restart), cancellationToken);

    public Task RestartNowAsync(string definitionId, InstanceSelection instances, InstanceRestart restart, CancellationToken cancellationToken) =>
        transport.PostAsync(
            $"process-definition/{definitionId}/restart", Of(instances, restart), Camunda7Json.Default.InstanceBatchDto, cancellationToken);

    private Task<Batch> BeginAsync(EnginePath path, InstanceBatchDto body, CancellationToken cancellationToken) =>
        transport.PostAsync(path, body, Camunda7Json.Default.InstanceBatchDto, Camunda7Json.Default.Batch, cancellationToken);

    /// <summary>Where the engine has one call for each kind of query, each of which would pass over the other kind in silence.</summary>
    private static string ByQuery(InstanceSelection instances, string running, string historic) => instances switch
    {
        { ProcessInstanceQuery: not null, HistoricProcessInstanceQuery: not null } =>
            throw new ProcOsException(EngineErrors.InvalidArgument, nameof(InstanceSelection), "one kind of query", "both"),
        { HistoricProcessInstanceQuery: not null } => historic,
        _ => running,
    };

    private static InstanceBatchDto Of(InstanceSelection instances) => new()
    {
        ProcessInstanceIds = instances.ProcessInstanceIds,
        ProcessInstanceQuery = instances.ProcessInstanceQuery,
        HistoricProcessInstanceQuery = instances.HistoricProcessInstanceQuery,
    };

    private static InstanceBatchDto Of(string definitionId, InstanceSelection instances, Modification modification) => Of(instances) with
    {
        ProcessDefinitionId = definitionId,
        Instructions = modification.Instructions,
        Annotation = modification.Annotation,
        SkipCustomListeners = modification.SkipCustomListeners,
        SkipIoMappings = modification.SkipIoMappings,
    };

    private static InstanceBatchDto Of(InstanceSelection instances, InstanceRestart restart) => Of(instances) with
    {
        Instructions = restart.Instructions,
        InitialVariables = restart.InitialVariables,
        WithoutBusinessKey = restart.WithoutBusinessKey,
        SkipCustomListeners = restart.SkipCustomListeners,
        SkipIoMappings = restart.SkipIoMappings,
    };
}
