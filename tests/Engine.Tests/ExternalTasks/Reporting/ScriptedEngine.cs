namespace ProcOS.Engine.Tests.ExternalTasks.Reporting;

/// <summary>Answers each call for a task with the next of the given exceptions, null for success, and keeps what was asked.</summary>
internal sealed class ScriptedEngine(params Exception?[] answers) : IExternalTasks
{
    private readonly Queue<Exception?> _answers = new(answers);

    /// <summary>Such as <c>complete t as w</c>.</summary>
    public List<string> Calls { get; } = [];

    public TaskFailure? Failure { get; private set; }

    public Task<IReadOnlyList<LockedTask>> FetchAndLockAsync(FetchRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LockedTask>>([]);

    public Task CompleteAsync(string taskId, string workerId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        AnswerAsync($"complete {taskId} as {workerId}");

    public Task CompleteAsync(
        string taskId,
        string workerId,
        IReadOnlyDictionary<string, VariableValue> variables,
        IReadOnlyDictionary<string, VariableValue> localVariables,
        CancellationToken cancellationToken) => CompleteAsync(taskId, workerId, variables, cancellationToken);

    public Task FailAsync(string taskId, string workerId, TaskFailure failure, CancellationToken cancellationToken)
    {
        Failure = failure;
        return AnswerAsync($"fail {taskId} as {workerId}");
    }

    public Task RaiseBpmnErrorAsync(
        string taskId, string workerId, string code, string message, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        AnswerAsync($"raise {taskId} as {workerId}");

    public Task ExtendLockAsync(string taskId, string workerId, TimeSpan duration, CancellationToken cancellationToken) =>
        AnswerAsync($"extend {taskId} as {workerId}");

    public Task LockAsync(string taskId, string workerId, TimeSpan duration, CancellationToken cancellationToken) => AnswerAsync($"lock {taskId} as {workerId}");

    public Task UnlockAsync(string taskId, CancellationToken cancellationToken) => AnswerAsync($"unlock {taskId}");

    public Task<IReadOnlyList<string>> ListLockedAsync(string workerId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    private Task AnswerAsync(string call)
    {
        Calls.Add(call);
        return _answers.TryDequeue(out var answer) && answer is not null ? Task.FromException(answer) : Task.CompletedTask;
    }
}
