namespace ProcOS.Engine;

/// <summary>Messages, signals and conditions, and who waits for them.</summary>
public interface IEvents
{
    /// <summary>Who waits. Its list takes one sort key.</summary>
    IEngineList<EventSubscriptionQuery, EventSubscription> Subscriptions { get; }

    /// <summary>Delivers a message.</summary>
    /// <returns>Who received it; empty unless <see cref="MessageCorrelation.ResultEnabled"/>.</returns>
    /// <exception cref="EngineRefusedException">Nobody waits for it, or several do: status 400. With <see cref="MessageCorrelation.All"/> nobody is no error.</exception>
    Task<IReadOnlyList<MessageResult>> CorrelateAsync(MessageCorrelation message, CancellationToken cancellationToken);

    /// <summary>Sends a signal to everybody who waits for it; nobody is no error, unless one execution is named.</summary>
    Task SendSignalAsync(Signal signal, CancellationToken cancellationToken);

    /// <summary>Starts the processes whose conditional start event is true for these variables.</summary>
    Task<IReadOnlyList<ProcessInstance>> EvaluateConditionsAsync(ConditionEvaluation evaluation, CancellationToken cancellationToken);
}
