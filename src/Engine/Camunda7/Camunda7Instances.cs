using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7;

internal sealed class Camunda7Instances(Camunda7Transport transport) : IInstances
{
    private const int StartAttempts = 3;

    /// <summary>How much the engine's clock may be behind ours when an ended instance is taken for the one just started.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>A transaction goes on after its caller has hung up: it gets this time to show before the start is repeated.</summary>
    private static readonly TimeSpan[] LookUps =
        [TimeSpan.Zero, TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(700), TimeSpan.FromSeconds(2)];

    public async Task<ProcessInstance> StartAsync(StartRequest request, CancellationToken cancellationToken)
    {
        var begun = transport.Time.GetUtcNow();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await PostStartAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (EngineUnreachableException exception) when (exception.MayHaveArrived && request.BusinessKey is { } key && attempt < StartAttempts)
            {
                if (await LookUpAsync(request.ProcessKey, key, begun, cancellationToken).ConfigureAwait(false) is { } started)
                {
                    return started;
                }
            }
        }
    }

    public async Task<IReadOnlyList<ProcessInstance>> ListAsync(string? processKey, string? businessKey, CancellationToken cancellationToken)
    {
        var query = new QueryText("process-instance")
            .With("processDefinitionKey", processKey)
            .With("businessKey", businessKey);
        var instances = await transport.GetAsync(query.ToString(), Camunda7Json.Default.InstanceDtoArray, cancellationToken).ConfigureAwait(false);
        return [.. instances.Select(instance => instance.ToInstance())];
    }

    public async Task<ProcessInstance?> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        (await transport.FindAsync($"process-instance/{Uri.EscapeDataString(instanceId)}", Camunda7Json.Default.InstanceDto, cancellationToken).ConfigureAwait(false))
        ?.ToInstance();

    public async Task<IReadOnlyDictionary<string, VariableValue>> GetVariablesAsync(string instanceId, CancellationToken cancellationToken) =>
        Variable.FromWire(await transport
            .GetAsync(
                $"process-instance/{Uri.EscapeDataString(instanceId)}/variables?deserializeValues=false",
                Camunda7Json.Default.DictionaryStringVariableDto,
                cancellationToken)
            .ConfigureAwait(false));

    public async Task<bool> CorrelateAsync(MessageRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var body = new CorrelationDto(request.Name, request.ProcessInstanceId, request.BusinessKey, Variable.ToWire(request.Variables));
            await transport.PostAsync("message", body, Camunda7Json.Default.CorrelationDto, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (EngineRefusedException refusal) when (refusal.Status == 400 && refusal.EngineMessage.Contains("No process definition or execution matches", StringComparison.Ordinal))
        {
            return false;
        }
    }

    public async Task DeleteAsync(string instanceId, string reason, CancellationToken cancellationToken)
    {
        // Output mappings of what is deleted would run, and may fail on variables that were never set.
        var path = $"process-instance/{Uri.EscapeDataString(instanceId)}?skipIoMappings=true&failIfNotExists=false";
        await transport.SendAsync(HttpMethod.Delete, path, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ProcessInstance> PostStartAsync(StartRequest request, CancellationToken cancellationToken)
    {
        var body = new StartDto(request.BusinessKey, Variable.ToWire(request.Variables));
        var path = $"process-definition/key/{Uri.EscapeDataString(request.ProcessKey)}/start";
        var answer = await transport
            .PostAsync(path, body, Camunda7Json.Default.StartDto, Camunda7Json.Default.InstanceDto, cancellationToken)
            .ConfigureAwait(false);
        return answer.ToInstance() with { DefinitionKey = request.ProcessKey };
    }

    /// <summary>
    /// A running instance of the key counts whenever it began: a doubled start is worse than one that was not wanted.
    /// An ended one counts only when it began after the start was sent.
    /// </summary>
    private async Task<ProcessInstance?> LookUpAsync(string processKey, string businessKey, DateTimeOffset begun, CancellationToken cancellationToken)
    {
        foreach (var pause in LookUps)
        {
            await Task.Delay(pause, transport.Time, cancellationToken).ConfigureAwait(false);
            if (await ListAsync(processKey, businessKey, cancellationToken).ConfigureAwait(false) is [var running, ..])
            {
                return running;
            }

            var query = new QueryText("history/process-instance")
                .With("processDefinitionKey", processKey)
                .With("processInstanceBusinessKey", businessKey)
                .With("startedAfter", EngineDateConverter.Format(begun - ClockTolerance))
                .With("sortBy", "startTime").With("sortOrder", "desc").With("maxResults", "1");
            var past = await transport.GetAsync(query.ToString(), Camunda7Json.Default.HistoricInstanceDtoArray, cancellationToken).ConfigureAwait(false);
            if (past is [var instance])
            {
                return new ProcessInstance(instance.Id, instance.ProcessDefinitionId, processKey, businessKey, instance.EndTime is not null);
            }
        }

        return null;
    }
}
