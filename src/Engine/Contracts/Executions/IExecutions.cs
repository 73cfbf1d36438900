namespace ProcOS.Engine;

/// <summary>The places of running instances where something goes on or waits.</summary>
public interface IExecutions : IEngineList<ExecutionQuery, Execution>
{
    /// <summary>Null when there is none.</summary>
    Task<Execution?> FindAsync(string executionId, CancellationToken cancellationToken);

    /// <summary>Lets a waiting activity go on, a receive task for one. On an instance that waits in a user task it completes that task.</summary>
    Task SignalAsync(string executionId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);

    /// <summary>Null when the execution does not wait for that message.</summary>
    Task<EventSubscription?> FindMessageSubscriptionAsync(string executionId, string messageName, CancellationToken cancellationToken);

    /// <summary>Delivers a message to this one execution.</summary>
    Task TriggerMessageAsync(
        string executionId, string messageName, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);
}
