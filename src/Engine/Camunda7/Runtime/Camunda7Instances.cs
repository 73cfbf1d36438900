using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Repository;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Runtime;

internal sealed class Camunda7Instances(Camunda7Transport transport)
    : Camunda7List<ProcessInstanceQuery, ProcessInstanceSortKey, ProcessInstance>(
        transport, "process-instance", Camunda7Json.Default.ProcessInstanceQuery, Camunda7Json.Default.ProcessInstanceArray),
        IInstances
{
    private const int StartAttempts = 3;

    /// <summary>How much the engine's clock may be behind ours when an ended instance is taken for the one just started.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>A transaction goes on after its caller has hung up: it gets this time to show before the start is repeated.</summary>
    private static readonly TimeSpan[] LookUps =
        [TimeSpan.Zero, TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(700), TimeSpan.FromSeconds(2)];

    private readonly Camunda7Transport _transport = transport;
    private readonly Camunda7List<HistoricInstanceQuery, HistoricInstanceSortKey, HistoricInstance> _past = new(
        transport, "history/process-instance", Camunda7Json.Default.HistoricInstanceQuery, Camunda7Json.Default.HistoricInstanceArray);

    public async Task<ProcessInstance> StartAsync(StartRequest request, CancellationToken cancellationToken)
    {
        var begun = _transport.Time.GetUtcNow();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await PostStartAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (EngineUnreachableException exception) when (exception.MayHaveArrived && request.BusinessKey is { } key && attempt < StartAttempts)
            {
                if (await LookUpAsync(request, key, begun, cancellationToken).ConfigureAwait(false) is { } started)
                {
                    return started;
                }
            }
        }
    }

    public Task<IReadOnlyList<ProcessInstance>> ListAsync(string? processKey, string? businessKey, CancellationToken cancellationToken) =>
        ListAsync(new ProcessInstanceQuery { ProcessDefinitionKey = processKey, BusinessKey = businessKey }, cancellationToken);

    public async Task<ProcessInstance?> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        await _transport.FindAsync($"process-instance/{instanceId}", Camunda7Json.Default.ProcessInstance, cancellationToken).ConfigureAwait(false) is { } instance
            ? Complete(instance)
            : null;

    public async Task<IReadOnlyDictionary<string, VariableValue>> GetVariablesAsync(string instanceId, CancellationToken cancellationToken)
    {
        EnginePath path = $"process-instance/{instanceId}/variables";
        return await _transport
            .GetAsync(path.With("deserializeValues", "false"), Camunda7Json.Default.DictionaryStringVariableValue, cancellationToken)
            .ConfigureAwait(false);
    }

    public async Task<bool> CorrelateAsync(MessageRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var body = new MessageCorrelation(request.Name)
            {
                ProcessInstanceId = request.ProcessInstanceId,
                BusinessKey = request.BusinessKey,
                ProcessVariables = request.Variables,
                TenantId = request.TenantId,
            };
            await _transport.PostAsync("message", body, Camunda7Json.Default.MessageCorrelation, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (EngineRefusedException refusal) when (refusal.Status == 400 && refusal.EngineMessage.Contains("No process definition or execution matches", StringComparison.Ordinal))
        {
            return false;
        }
    }

    public Task DeleteAsync(string instanceId, CancellationToken cancellationToken) =>
        DeleteAsync(instanceId, new InstanceDeletion(), cancellationToken);

    public Task DeleteAsync(string instanceId, InstanceDeletion deletion, CancellationToken cancellationToken)
    {
        EnginePath path = $"process-instance/{instanceId}";
        path = path
            .With("skipCustomListeners", deletion.SkipCustomListeners)
            .With("skipIoMappings", deletion.SkipIoMappings)
            .With("skipSubprocesses", deletion.SkipSubprocesses)
            .With("failIfNotExists", deletion.FailIfNotExists ? null : "false");
        return _transport.DeleteAsync(path, cancellationToken, deletion.FailIfNotExists ? CallSafety.Once : CallSafety.Repeatable);
    }

    public Task SetSuspendedAsync(string instanceId, bool suspended, CancellationToken cancellationToken) =>
        _transport.PutAsync($"process-instance/{instanceId}/suspended", new SuspendedDto(suspended), Camunda7Json.Default.SuspendedDto, cancellationToken);

    public Task SetSuspendedAsync(InstanceSuspension suspension, CancellationToken cancellationToken) =>
        _transport.PutAsync("process-instance/suspended", suspension, Camunda7Json.Default.InstanceSuspension, cancellationToken);

    public Task ModifyAsync(string instanceId, Modification modification, CancellationToken cancellationToken) =>
        _transport.PostAsync($"process-instance/{instanceId}/modification", modification, Camunda7Json.Default.Modification, cancellationToken);

    public Task<ActivityInstance> GetActivityInstancesAsync(string instanceId, CancellationToken cancellationToken) =>
        _transport.GetAsync($"process-instance/{instanceId}/activity-instances", Camunda7Json.Default.ActivityInstance, cancellationToken);

    /// <summary>Older engines leave the key out; their definition ids begin with it, unless they are too long.</summary>
    protected override ProcessInstance Complete(ProcessInstance item) =>
        item.DefinitionKey is null && item.DefinitionId.Split(':') is [var key, _, _] ? item with { DefinitionKey = key } : item;

    private async Task<ProcessInstance> PostStartAsync(StartRequest request, CancellationToken cancellationToken)
    {
        var definition = request.DefinitionId is { } id ? ProcessDefinitionRef.ById(id) : ProcessDefinitionRef.ByKey(request.ProcessKey, request.TenantId);
        var body = new StartDto(
            request.BusinessKey,
            request.Variables,
            request.StartInstructions,
            request.SkipCustomListeners,
            request.SkipIoMappings,
            request.WithVariablesInReturn);
        var answer = await _transport
            .PostAsync($"{DefinitionPath.Of(definition)}/start", body, Camunda7Json.Default.StartDto, Camunda7Json.Default.ProcessInstance, cancellationToken)
            .ConfigureAwait(false);
        return Complete(request.DefinitionId is null ? answer with { DefinitionKey = request.ProcessKey } : answer);
    }

    /// <summary>
    /// A running instance of the key counts whenever it began: a doubled start is worse than one that was not wanted.
    /// An ended one counts only when it began after the start was sent.
    /// </summary>
    private async Task<ProcessInstance?> LookUpAsync(StartRequest request, string businessKey, DateTimeOffset begun, CancellationToken cancellationToken)
    {
        foreach (var pause in LookUps)
        {
            await Task.Delay(pause, _transport.Time, cancellationToken).ConfigureAwait(false);
            var running = new ProcessInstanceQuery
            {
                ProcessDefinitionId = request.DefinitionId,
                ProcessDefinitionKey = request.DefinitionId is null ? request.ProcessKey : null,
                BusinessKey = businessKey,
                TenantIdIn = request.TenantId is { } tenant ? [tenant] : null,
            };
            if (await ListAsync(running, cancellationToken).ConfigureAwait(false) is [var found, ..])
            {
                return found;
            }

            var past = new HistoricInstanceQuery
            {
                ProcessDefinitionId = running.ProcessDefinitionId,
                ProcessDefinitionKey = running.ProcessDefinitionKey,
                ProcessInstanceBusinessKey = businessKey,
                TenantIdIn = running.TenantIdIn,
                StartedAfter = begun - ClockTolerance,
                Sorting = [new(HistoricInstanceSortKey.StartTime, SortOrder.Descending)],
                MaxResults = 1,
            };
            if (await _past.ListAsync(past, cancellationToken).ConfigureAwait(false) is [var instance])
            {
                return new ProcessInstance(instance.Id, instance.ProcessDefinitionId ?? "", request.ProcessKey, businessKey, instance.Ended is not null);
            }
        }

        return null;
    }
}
