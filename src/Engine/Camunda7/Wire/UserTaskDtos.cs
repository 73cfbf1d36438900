namespace ProcOS.Engine.Camunda7.Wire;

internal sealed record TaskDto(
    string Id, string? Name, string TaskDefinitionKey, string ProcessInstanceId, string? Assignee, DateTimeOffset Created)
{
    public UserTask ToTask() => new(Id, Name ?? TaskDefinitionKey, TaskDefinitionKey, ProcessInstanceId, Assignee, Created);
}

internal sealed record UserDto(string UserId);

internal sealed record CompleteTaskDto(Dictionary<string, VariableDto> Variables);
