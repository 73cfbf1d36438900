namespace ProcOS.Engine;

/// <summary>Starts, finds and steers running process instances.</summary>
public interface IInstances : IEngineList<ProcessInstanceQuery, ProcessInstance>
{
    /// <summary>
    /// Starts the latest version. With a business key an answer that was lost on the way is not repeated blindly: the
    /// instance is looked up by key first.
    /// </summary>
    Task<ProcessInstance> StartAsync(StartRequest request, CancellationToken cancellationToken);

    /// <summary>Running instances of a process (with this business key, unless null), called ones included.</summary>
    Task<IReadOnlyList<ProcessInstance>> ListAsync(string? processKey, string? businessKey, CancellationToken cancellationToken);

    /// <summary>Null when it is not running (any more).</summary>
    Task<ProcessInstance?> FindAsync(string instanceId, CancellationToken cancellationToken);

    Task<IReadOnlyDictionary<string, VariableValue>> GetVariablesAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Delivers a message to the one receiver that waits for it.</summary>
    /// <returns>False when nobody waits for it.</returns>
    Task<bool> CorrelateAsync(MessageRequest request, CancellationToken cancellationToken);

    /// <summary>Deleting an instance that is gone is no error.</summary>
    Task DeleteAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>As <see cref="DeleteAsync(string, CancellationToken)"/>, with what is left out chosen by the caller.</summary>
    Task DeleteAsync(string instanceId, InstanceDeletion deletion, CancellationToken cancellationToken);

    /// <summary>Suspends one instance, or lets it go on. An unknown one is no error.</summary>
    Task SetSuspendedAsync(string instanceId, bool suspended, CancellationToken cancellationToken);

    /// <summary>The same for many, in one transaction.</summary>
    Task SetSuspendedAsync(InstanceSuspension suspension, CancellationToken cancellationToken);

    /// <summary>Moves tokens: cancels activities and starts others, in one transaction.</summary>
    /// <exception cref="EngineRefusedException">It is unknown or suspended, or an instruction cannot be carried out.</exception>
    Task ModifyAsync(string instanceId, Modification modification, CancellationToken cancellationToken);

    /// <summary>What is active now, as a tree of scopes.</summary>
    /// <exception cref="EngineRefusedException">It is not running (any more): status 500.</exception>
    Task<ActivityInstance> GetActivityInstancesAsync(string instanceId, CancellationToken cancellationToken);
}
