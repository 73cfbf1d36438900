using System.Globalization;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7;

internal sealed class Camunda7History(Camunda7Transport transport) : IHistory
{
    private const string Completed = "completed";

    public async Task<HistoricInstance?> FindInstanceAsync(string instanceId, CancellationToken cancellationToken) =>
        (await transport
            .FindAsync($"history/process-instance/{Uri.EscapeDataString(instanceId)}", Camunda7Json.Default.HistoricInstanceDto, cancellationToken)
            .ConfigureAwait(false))
        ?.ToInstance();

    public async Task<IReadOnlyList<HistoricInstance>> ListInstancesAsync(
        string? processKey, string? businessKey, int limit, CancellationToken cancellationToken)
    {
        var query = new QueryText("history/process-instance")
            .With("processDefinitionKey", processKey)
            .With("processInstanceBusinessKey", businessKey)
            .With("sortBy", "startTime").With("sortOrder", "desc")
            .With("maxResults", limit.ToString(CultureInfo.InvariantCulture));
        var instances = await transport.GetAsync(query.ToString(), Camunda7Json.Default.HistoricInstanceDtoArray, cancellationToken).ConfigureAwait(false);
        return [.. instances.Select(instance => instance.ToInstance())];
    }

    public async Task<IReadOnlyList<HistoricActivity>> ListActivitiesAsync(string instanceId, CancellationToken cancellationToken)
    {
        // Steps that one transaction walks through begin in the same millisecond: the engine's counter then tells their order.
        var query = new ActivityQueryDto(instanceId, [new SortingDto("startTime", "asc"), new SortingDto("occurrence", "asc")]);
        var activities = await transport
            .QueryAsync(
                "history/activity-instance", query, Camunda7Json.Default.ActivityQueryDto, Camunda7Json.Default.HistoricActivityDtoArray, cancellationToken)
            .ConfigureAwait(false);
        return [.. activities.Select(activity => activity.ToActivity())];
    }

    public async Task<IReadOnlyDictionary<string, VariableValue>> GetVariablesAsync(string instanceId, CancellationToken cancellationToken)
    {
        var query = new QueryText("history/variable-instance").With("processInstanceId", instanceId).With("deserializeValues", "false");
        var variables = await ListVariablesAsync(query, cancellationToken).ConfigureAwait(false);
        return ByName(variables.Where(variable => variable.ActivityInstanceId == instanceId));
    }

    public async Task<IReadOnlyList<HistoricUserTask>> ListUserTasksAsync(
        string instanceId, string? taskDefinitionKey, CancellationToken cancellationToken)
    {
        var query = new QueryText("history/task")
            .With("processInstanceId", instanceId)
            .With("taskDefinitionKey", taskDefinitionKey)
            .With("finished", "true")
            .With("sortBy", "endTime").With("sortOrder", "desc");
        var found = await transport.GetAsync(query.ToString(), Camunda7Json.Default.HistoricTaskDtoArray, cancellationToken).ConfigureAwait(false);
        var tasks = found.Where(task => task is { EndTime: not null, DeleteReason: Completed }).ToArray();
        if (tasks.Length == 0)
        {
            return [];
        }

        var locals = await ListVariablesAsync(
            new QueryText("history/variable-instance")
                .With("taskIdIn", string.Join(',', tasks.Select(task => task.Id)))
                .With("deserializeValues", "false"),
            cancellationToken).ConfigureAwait(false);
        var byTask = locals.ToLookup(variable => variable.TaskId);
        return [.. tasks.Select(task => new HistoricUserTask(task.Id, task.TaskDefinitionKey, task.Assignee, task.EndTime!.Value, ByName(byTask[task.Id])))];
    }

    public async Task<IReadOnlyList<Incident>> ListOpenIncidentsAsync(string? instanceId, CancellationToken cancellationToken)
    {
        var incidents = await ListIncidentsAsync(new QueryText("incident").With("processInstanceId", instanceId), cancellationToken).ConfigureAwait(false);

        // A called instance's incident shows in its caller as a copy without words: tell the one behind it.
        var origins = new Dictionary<string, IncidentDto>();
        foreach (var incident in incidents)
        {
            var origin = incident.RootCauseIncidentId is not { } root || root == incident.Id
                ? incident
                : (await ListIncidentsAsync(new QueryText("incident").With("incidentId", root), cancellationToken).ConfigureAwait(false)).FirstOrDefault() ?? incident;
            origins[origin.Id] = origin;
        }

        return [.. origins.Values.Select(incident => incident.ToIncident())];
    }

    private Task<IncidentDto[]> ListIncidentsAsync(QueryText query, CancellationToken cancellationToken) =>
        transport.GetAsync(query.ToString(), Camunda7Json.Default.IncidentDtoArray, cancellationToken);

    private Task<HistoricVariableDto[]> ListVariablesAsync(QueryText query, CancellationToken cancellationToken) =>
        transport.GetAsync(query.ToString(), Camunda7Json.Default.HistoricVariableDtoArray, cancellationToken);

    private static Dictionary<string, VariableValue> ByName(IEnumerable<HistoricVariableDto> variables)
    {
        var byName = new Dictionary<string, VariableValue>();
        foreach (var variable in variables.OrderBy(variable => variable.CreateTime))
        {
            byName[variable.Name] = Variable.FromWire(variable.Type, variable.Value);
        }

        return byName;
    }
}
