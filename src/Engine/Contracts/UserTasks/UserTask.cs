namespace ProcOS.Engine;

public sealed record UserTask(
    string Id, string Name, string TaskDefinitionKey, string ProcessInstanceId, string? Assignee, DateTimeOffset Created);
