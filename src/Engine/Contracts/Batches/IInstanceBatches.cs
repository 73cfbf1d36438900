namespace ProcOS.Engine;

/// <summary>Changes many instances, each call in the background unless it says otherwise.</summary>
public interface IInstanceBatches
{
    /// <param name="instances">By one kind of query at most.</param>
    /// <param name="reason">Kept in the history.</param>
    Task<Batch> DeleteAsync(InstanceSelection instances, string? reason, InstanceDeletion deletion, CancellationToken cancellationToken);

    Task<Batch> SetSuspendedAsync(InstanceSelection instances, bool suspended, CancellationToken cancellationToken);

    Task<Batch> SetVariablesAsync(
        InstanceSelection instances, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);

    /// <param name="messageName">The message.</param>
    /// <param name="instances">Those of them that do not wait for it are passed over in silence.</param>
    Task<Batch> CorrelateAsync(
        string messageName, InstanceSelection instances, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);

    /// <param name="instances">By one kind of query at most.</param>
    Task<Batch> SetJobRetriesAsync(InstanceSelection instances, int retries, CancellationToken cancellationToken);

    /// <summary>Moves tokens in one instance.</summary>
    Task<Batch> ModifyAsync(string instanceId, Modification modification, CancellationToken cancellationToken);

    /// <summary>Moves tokens in instances of one definition.</summary>
    Task<Batch> ModifyAsync(string definitionId, InstanceSelection instances, Modification modification, CancellationToken cancellationToken);

    /// <summary>The same at once, in one transaction.</summary>
    Task ModifyNowAsync(string definitionId, InstanceSelection instances, Modification modification, CancellationToken cancellationToken);

    /// <summary>Starts ended instances of one definition anew.</summary>
    Task<Batch> RestartAsync(string definitionId, InstanceSelection instances, InstanceRestart restart, CancellationToken cancellationToken);

    /// <summary>The same at once, in one transaction.</summary>
    Task RestartNowAsync(string definitionId, InstanceSelection instances, InstanceRestart restart, CancellationToken cancellationToken);
}
