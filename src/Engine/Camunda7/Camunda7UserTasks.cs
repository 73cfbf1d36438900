using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7;

internal sealed class Camunda7UserTasks(Camunda7Transport transport) : IUserTasks
{
    public async Task<IReadOnlyList<UserTask>> ListAsync(string? processInstanceId, string? taskDefinitionKey, CancellationToken cancellationToken)
    {
        var query = new QueryText("task")
            .With("processInstanceId", processInstanceId)
            .With("taskDefinitionKey", taskDefinitionKey)
            .With("sortBy", "created").With("sortOrder", "asc");
        var tasks = await transport.GetAsync(query.ToString(), Camunda7Json.Default.TaskDtoArray, cancellationToken).ConfigureAwait(false);
        return [.. tasks.Select(task => task.ToTask())];
    }

    public Task ClaimAsync(string taskId, string userId, CancellationToken cancellationToken) =>
        transport.PostAsync($"task/{Uri.EscapeDataString(taskId)}/claim", new UserDto(userId), Camunda7Json.Default.UserDto, cancellationToken);

    public Task CompleteAsync(string taskId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        transport.PostAsync(
            $"task/{Uri.EscapeDataString(taskId)}/complete",
            new CompleteTaskDto(Variable.ToWire(variables)),
            Camunda7Json.Default.CompleteTaskDto,
            cancellationToken);
}
