using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Tasks;

internal sealed class Camunda7UserTasks(Camunda7Transport transport)
    : Camunda7List<UserTaskQuery, UserTaskSortKey, UserTask>(transport, "task", Camunda7Json.Default.UserTaskQuery, Camunda7Json.Default.UserTaskArray),
        IUserTasks
{
    private readonly Camunda7Transport _transport = transport;

    public Task<IReadOnlyList<UserTask>> ListAsync(string? processInstanceId, string? taskDefinitionKey, CancellationToken cancellationToken) =>
        ListAsync(
            new UserTaskQuery
            {
                ProcessInstanceId = processInstanceId,
                TaskDefinitionKey = taskDefinitionKey,
                Sorting = [new(UserTaskSortKey.Created)],
            },
            cancellationToken);

    public async Task<UserTask?> FindAsync(string taskId, CancellationToken cancellationToken) =>
        await _transport.FindAsync($"task/{taskId}", Camunda7Json.Default.UserTask, cancellationToken).ConfigureAwait(false) is { } task ? Complete(task) : null;

    public Task ClaimAsync(string taskId, string userId, CancellationToken cancellationToken) =>
        _transport.PostAsync($"task/{taskId}/claim", new UserDto(userId), Camunda7Json.Default.UserDto, cancellationToken);

    public Task UnclaimAsync(string taskId, CancellationToken cancellationToken) =>
        _transport.PostAsync($"task/{taskId}/unclaim", cancellationToken, CallSafety.Repeatable);

    public Task CompleteAsync(string taskId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        EndAsync($"task/{taskId}/complete", variables, cancellationToken);

    public async Task<IReadOnlyDictionary<string, VariableValue>> CompleteAndReadAsync(
        string taskId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        await _transport
            .PostAsync(
                $"task/{taskId}/complete",
                new CompleteTaskDto(variables, WithVariablesInReturn: true),
                Camunda7Json.Default.CompleteTaskDto,
                Camunda7Json.Default.DictionaryStringVariableValue,
                cancellationToken)
            .ConfigureAwait(false);

    public Task SetAssigneeAsync(string taskId, string? userId, CancellationToken cancellationToken) =>
        _transport.PostAsync($"task/{taskId}/assignee", new UserDto(userId), Camunda7Json.Default.UserDto, cancellationToken, CallSafety.Repeatable);

    public Task DelegateAsync(string taskId, string userId, CancellationToken cancellationToken) =>
        _transport.PostAsync($"task/{taskId}/delegate", new UserDto(userId), Camunda7Json.Default.UserDto, cancellationToken);

    public Task ResolveAsync(string taskId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        EndAsync($"task/{taskId}/resolve", variables, cancellationToken);

    public Task RaiseBpmnErrorAsync(
        string taskId, string code, string? message, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        _transport.PostAsync(
            $"task/{taskId}/bpmnError", new BpmnErrorDto(null, code, message, variables), Camunda7Json.Default.BpmnErrorDto, cancellationToken);

    public Task RaiseEscalationAsync(
        string taskId, string code, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        _transport.PostAsync(
            $"task/{taskId}/bpmnEscalation", new EscalationDto(code, variables), Camunda7Json.Default.EscalationDto, cancellationToken);

    public Task<FormInfo> GetFormAsync(string taskId, CancellationToken cancellationToken) =>
        _transport.GetAsync($"task/{taskId}/form", Camunda7Json.Default.FormInfo, cancellationToken);

    public Task<EngineContent?> OpenFormAsync(string taskId, CancellationToken cancellationToken) =>
        FormContent.OpenAsync(_transport, $"task/{taskId}/deployed-form", cancellationToken);

    public async Task<IReadOnlyDictionary<string, VariableValue>> GetFormVariablesAsync(
        string taskId, IReadOnlyList<string>? names, CancellationToken cancellationToken)
    {
        EnginePath path = $"task/{taskId}/form-variables";
        path = path.With("variableNames", names is null ? null : string.Join(',', names)).With("deserializeValues", "false");
        return await _transport.GetAsync(path, Camunda7Json.Default.DictionaryStringVariableValue, cancellationToken).ConfigureAwait(false);
    }

    public Task SubmitFormAsync(string taskId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        EndAsync($"task/{taskId}/submit-form", variables, cancellationToken);

    public async Task<IReadOnlyList<IdentityLink>> ListIdentityLinksAsync(string taskId, CancellationToken cancellationToken) =>
        await _transport.GetAsync($"task/{taskId}/identity-links", Camunda7Json.Default.IdentityLinkArray, cancellationToken).ConfigureAwait(false);

    public Task AddIdentityLinkAsync(string taskId, IdentityLink link, CancellationToken cancellationToken) =>
        _transport.PostAsync($"task/{taskId}/identity-links", link, Camunda7Json.Default.IdentityLink, cancellationToken);

    public Task DeleteIdentityLinkAsync(string taskId, IdentityLink link, CancellationToken cancellationToken) =>
        _transport.PostAsync($"task/{taskId}/identity-links/delete", link, Camunda7Json.Default.IdentityLink, cancellationToken, CallSafety.Repeatable);

    public async Task<string> CreateAsync(UserTaskDetails details, CancellationToken cancellationToken)
    {
        // The engine's answer is empty, so the id is ours.
        var id = Guid.NewGuid().ToString();
        await _transport.PostAsync("task/create", Body(details) with { Id = id }, Camunda7Json.Default.UserTaskDto, cancellationToken).ConfigureAwait(false);
        return id;
    }

    public Task ChangeAsync(string taskId, UserTaskDetails details, CancellationToken cancellationToken) =>
        _transport.PutAsync($"task/{taskId}", Body(details), Camunda7Json.Default.UserTaskDto, cancellationToken);

    public Task DeleteAsync(string taskId, CancellationToken cancellationToken) =>
        _transport.DeleteAsync($"task/{taskId}", cancellationToken, CallSafety.Repeatable);

    protected override UserTask Complete(UserTask item) => item with
    {
        Name = item.Name ?? item.TaskDefinitionKey ?? "",
        TaskDefinitionKey = item.TaskDefinitionKey ?? "",
        ProcessInstanceId = item.ProcessInstanceId ?? "",
    };

    private static UserTaskDto Body(UserTaskDetails details) => new(
        details.Name,
        details.Description,
        details.Priority,
        details.Assignee,
        details.Owner,
        details.DelegationState,
        details.Due,
        details.FollowUp,
        details.ParentTaskId,
        details.TenantId);

    private Task EndAsync(EnginePath path, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        _transport.PostAsync(path, new VariablesDto(variables), Camunda7Json.Default.VariablesDto, cancellationToken);
}
