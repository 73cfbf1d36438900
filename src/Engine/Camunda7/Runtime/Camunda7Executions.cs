using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Runtime;

internal sealed class Camunda7Executions(Camunda7Transport transport)
    : Camunda7List<ExecutionQuery, ExecutionSortKey, Execution>(
        transport, "execution", Camunda7Json.Default.ExecutionQuery, Camunda7Json.Default.ExecutionArray),
        IExecutions
{
    private readonly Camunda7Transport _transport = transport;

    public Task<Execution?> FindAsync(string executionId, CancellationToken cancellationToken) =>
        _transport.FindAsync($"execution/{executionId}", Camunda7Json.Default.Execution, cancellationToken);

    public Task SignalAsync(string executionId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        _transport.PostAsync($"execution/{executionId}/signal", new VariablesDto(variables), Camunda7Json.Default.VariablesDto, cancellationToken);

    public Task<EventSubscription?> FindMessageSubscriptionAsync(string executionId, string messageName, CancellationToken cancellationToken) =>
        _transport.FindAsync($"execution/{executionId}/messageSubscriptions/{messageName}", Camunda7Json.Default.EventSubscription, cancellationToken);

    public Task TriggerMessageAsync(
        string executionId, string messageName, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        _transport.PostAsync(
            $"execution/{executionId}/messageSubscriptions/{messageName}/trigger",
            new VariablesDto(variables),
            Camunda7Json.Default.VariablesDto,
            cancellationToken);
}
