using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Runtime;

internal sealed class Camunda7Events(Camunda7Transport transport) : IEvents
{
    public IEngineList<EventSubscriptionQuery, EventSubscription> Subscriptions { get; } =
        new Camunda7List<EventSubscriptionQuery, EventSubscriptionSortKey, EventSubscription>(
            transport, "event-subscription", Camunda7Json.Default.EventSubscriptionQuery, Camunda7Json.Default.EventSubscriptionArray, QueryIn.Path);

    public async Task<IReadOnlyList<MessageResult>> CorrelateAsync(MessageCorrelation message, CancellationToken cancellationToken)
    {
        var call = Camunda7Transport.Call(HttpMethod.Post, "message", message, Camunda7Json.Default.MessageCorrelation);
        return await transport.SendOrNothingAsync(call, Camunda7Json.Default.MessageResultArray, cancellationToken).ConfigureAwait(false) ?? [];
    }

    public Task SendSignalAsync(Signal signal, CancellationToken cancellationToken) =>
        transport.PostAsync("signal", signal, Camunda7Json.Default.Signal, cancellationToken);

    public async Task<IReadOnlyList<ProcessInstance>> EvaluateConditionsAsync(ConditionEvaluation evaluation, CancellationToken cancellationToken) =>
        await transport
            .PostAsync("condition", evaluation, Camunda7Json.Default.ConditionEvaluation, Camunda7Json.Default.ProcessInstanceArray, cancellationToken)
            .ConfigureAwait(false);
}
