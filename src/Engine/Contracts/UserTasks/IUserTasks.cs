namespace ProcOS.Engine;

/// <summary>What waits for a person.</summary>
public interface IUserTasks : IEngineList<UserTaskQuery, UserTask>
{
    /// <summary>The oldest first.</summary>
    Task<IReadOnlyList<UserTask>> ListAsync(string? processInstanceId, string? taskDefinitionKey, CancellationToken cancellationToken);

    /// <summary>Null when there is none (any more).</summary>
    Task<UserTask?> FindAsync(string taskId, CancellationToken cancellationToken);

    /// <summary>Makes <paramref name="userId"/> the assignee.</summary>
    /// <exception cref="EngineRefusedException">Somebody else has claimed it, or it is gone.</exception>
    Task ClaimAsync(string taskId, string userId, CancellationToken cancellationToken);

    Task UnclaimAsync(string taskId, CancellationToken cancellationToken);

    Task CompleteAsync(string taskId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);

    /// <summary>Completes it and answers the variables that the instance has then, or had last.</summary>
    Task<IReadOnlyDictionary<string, VariableValue>> CompleteAndReadAsync(
        string taskId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);

    /// <param name="userId">Null for nobody. Unlike a claim it asks nobody.</param>
    Task SetAssigneeAsync(string taskId, string? userId, CancellationToken cancellationToken);

    /// <summary>Lets somebody else look at it; it comes back to its owner by <see cref="ResolveAsync"/>.</summary>
    Task DelegateAsync(string taskId, string userId, CancellationToken cancellationToken);

    Task ResolveAsync(string taskId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);

    /// <summary>Ends it by a BPMN error that the process is drawn to catch; an uncaught one ends its token in silence.</summary>
    Task RaiseBpmnErrorAsync(
        string taskId, string code, string? message, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);

    /// <exception cref="EngineRefusedException">Nothing in the process catches it.</exception>
    Task RaiseEscalationAsync(
        string taskId, string code, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);

    Task<FormInfo> GetFormAsync(string taskId, CancellationToken cancellationToken);

    /// <summary>The form itself; null when none was deployed.</summary>
    Task<EngineContent?> OpenFormAsync(string taskId, CancellationToken cancellationToken);

    /// <param name="names">Only these; null for all.</param>
    Task<IReadOnlyDictionary<string, VariableValue>> GetFormVariablesAsync(
        string taskId, IReadOnlyList<string>? names, CancellationToken cancellationToken);

    /// <summary>Completes it with the values of its form, which the engine checks against the form's fields.</summary>
    Task SubmitFormAsync(string taskId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken);

    Task<IReadOnlyList<IdentityLink>> ListIdentityLinksAsync(string taskId, CancellationToken cancellationToken);

    Task AddIdentityLinkAsync(string taskId, IdentityLink link, CancellationToken cancellationToken);

    Task DeleteIdentityLinkAsync(string taskId, IdentityLink link, CancellationToken cancellationToken);

    /// <summary>Makes a task of no process.</summary>
    /// <returns>Its id.</returns>
    Task<string> CreateAsync(UserTaskDetails details, CancellationToken cancellationToken);

    /// <summary>Replaces all details; begin with <see cref="UserTaskDetails.Of"/> to change some.</summary>
    Task ChangeAsync(string taskId, UserTaskDetails details, CancellationToken cancellationToken);

    /// <summary>Deletes a task of no process; one that is gone is no error.</summary>
    /// <exception cref="EngineRefusedException">A process made it: status 500.</exception>
    Task DeleteAsync(string taskId, CancellationToken cancellationToken);
}
