namespace ProcOS.Engine;

/// <summary>Starts, finds and steers running process instances.</summary>
public interface IInstances
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
    Task DeleteAsync(string instanceId, string reason, CancellationToken cancellationToken);
}
