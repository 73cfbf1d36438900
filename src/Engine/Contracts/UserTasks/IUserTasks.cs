namespace ProcOS.Engine;

/// <summary>What waits for a person.</summary>
public interface IUserTasks
{
    Task<IReadOnlyList<UserTask>> ListAsync(string? processInstanceId, string? taskDefinitionKey, CancellationToken cancellationToken);

    /// <summary>Makes <paramref name="userId"/> the assignee.</summary>
    /// <exception cref="EngineRefusedException">Somebody else has claimed it, or it is gone.</exception>
    Task ClaimAsync(string taskId, string userId, CancellationToken cancellationToken);

    Task CompleteAsync(string taskId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);
}
