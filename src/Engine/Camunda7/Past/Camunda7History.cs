using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Runtime;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Past;

internal sealed class Camunda7History(Camunda7Transport transport) : IHistory
{
    private const string Completed = "completed";

    private readonly Camunda7Incidents _incidents = new(transport);

    public IEngineList<HistoricInstanceQuery, HistoricInstance> Instances { get; } =
        new Camunda7List<HistoricInstanceQuery, HistoricInstanceSortKey, HistoricInstance>(
            transport, "history/process-instance", Camunda7Json.Default.HistoricInstanceQuery, Camunda7Json.Default.HistoricInstanceArray);

    public IEngineList<HistoricActivityQuery, HistoricActivity> Activities { get; } =
        new Camunda7List<HistoricActivityQuery, HistoricActivitySortKey, HistoricActivity>(
            transport, "history/activity-instance", Camunda7Json.Default.HistoricActivityQuery, Camunda7Json.Default.HistoricActivityArray);

    public IEngineList<HistoricVariableQuery, HistoricVariable> Variables { get; } =
        new VariableList<HistoricVariableQuery, HistoricVariableSortKey, HistoricVariable>(
            transport, "history/variable-instance", Camunda7Json.Default.HistoricVariableQuery, Camunda7Json.Default.HistoricVariableArray);

    public IEngineList<HistoricTaskQuery, HistoricTask> Tasks { get; } =
        new Camunda7List<HistoricTaskQuery, HistoricTaskSortKey, HistoricTask>(
            transport, "history/task", Camunda7Json.Default.HistoricTaskQuery, Camunda7Json.Default.HistoricTaskArray);

    public IEngineList<HistoricIncidentQuery, HistoricIncident> Incidents { get; } =
        new Camunda7List<HistoricIncidentQuery, HistoricIncidentSortKey, HistoricIncident>(
            transport, "history/incident", Camunda7Json.Default.HistoricIncidentQuery, Camunda7Json.Default.HistoricIncidentArray, QueryIn.Path);

    public IEngineList<ExternalTaskLogQuery, ExternalTaskLogEntry> ExternalTaskLog { get; } =
        new Camunda7List<ExternalTaskLogQuery, ExternalTaskLogSortKey, ExternalTaskLogEntry>(
            transport, "history/external-task-log", Camunda7Json.Default.ExternalTaskLogQuery, Camunda7Json.Default.ExternalTaskLogEntryArray);

    public IEngineList<JobLogQuery, JobLogEntry> JobLog { get; } =
        new Camunda7List<JobLogQuery, JobLogSortKey, JobLogEntry>(
            transport, "history/job-log", Camunda7Json.Default.JobLogQuery, Camunda7Json.Default.JobLogEntryArray);

    public IEngineList<HistoricBatchQuery, HistoricBatch> Batches { get; } =
        new Camunda7List<HistoricBatchQuery, HistoricBatchSortKey, HistoricBatch>(
            transport, "history/batch", Camunda7Json.Default.HistoricBatchQuery, Camunda7Json.Default.HistoricBatchArray, QueryIn.Path);

    public Task<HistoricInstance?> FindInstanceAsync(string instanceId, CancellationToken cancellationToken) =>
        transport.FindAsync($"history/process-instance/{instanceId}", Camunda7Json.Default.HistoricInstance, cancellationToken);

    public Task<IReadOnlyList<HistoricInstance>> ListInstancesAsync(
        string? processKey, string? businessKey, int limit, CancellationToken cancellationToken) =>
        Instances.ListAsync(
            new HistoricInstanceQuery
            {
                ProcessDefinitionKey = processKey,
                ProcessInstanceBusinessKey = businessKey,
                Sorting = [new(HistoricInstanceSortKey.StartTime, SortOrder.Descending)],
                MaxResults = limit,
            },
            cancellationToken);

    // Steps that one transaction walks through begin in the same millisecond: the engine's counter then tells their order.
    public Task<IReadOnlyList<HistoricActivity>> ListActivitiesAsync(string instanceId, CancellationToken cancellationToken) =>
        Activities.ListAsync(
            new HistoricActivityQuery
            {
                ProcessInstanceId = instanceId,
                Sorting = [new(HistoricActivitySortKey.StartTime), new(HistoricActivitySortKey.Occurrence)],
            },
            cancellationToken);

    public async Task<IReadOnlyDictionary<string, VariableValue>> GetVariablesAsync(string instanceId, CancellationToken cancellationToken)
    {
        var variables = await Variables.ListAsync(new HistoricVariableQuery { ProcessInstanceId = instanceId }, cancellationToken).ConfigureAwait(false);
        return ByName(variables.Where(variable => variable.ActivityInstanceId == instanceId));
    }

    public async Task<IReadOnlyList<HistoricUserTask>> ListUserTasksAsync(
        string instanceId, string? taskDefinitionKey, CancellationToken cancellationToken)
    {
        var query = new HistoricTaskQuery
        {
            ProcessInstanceId = instanceId,
            TaskDefinitionKey = taskDefinitionKey,
            Finished = true,
            Sorting = [new(HistoricTaskSortKey.EndTime, SortOrder.Descending)],
        };
        var found = await Tasks.ListAsync(query, cancellationToken).ConfigureAwait(false);
        var tasks = found.Where(task => task is { EndTime: not null, DeleteReason: Completed }).ToArray();
        if (tasks.Length == 0)
        {
            return [];
        }

        var locals = await Variables
            .ListAsync(new HistoricVariableQuery { TaskIdIn = [.. tasks.Select(task => task.Id)] }, cancellationToken)
            .ConfigureAwait(false);
        var byTask = locals.ToLookup(variable => variable.TaskId);
        return
        [
            .. tasks.Select(task =>
                new HistoricUserTask(task.Id, task.TaskDefinitionKey ?? "", task.Assignee, task.EndTime!.Value, ByName(byTask[task.Id]))),
        ];
    }

    public async Task<IReadOnlyList<Incident>> ListOpenIncidentsAsync(string? instanceId, CancellationToken cancellationToken)
    {
        var incidents = await _incidents.ListAsync(new IncidentQuery { ProcessInstanceId = instanceId }, cancellationToken).ConfigureAwait(false);

        // A called instance's incident shows in its caller as a copy without words: tell the one behind it.
        var origins = new Dictionary<string, Incident>();
        foreach (var incident in incidents)
        {
            var origin = incident.RootCauseIncidentId is not { } root || root == incident.Id
                ? incident
                : await _incidents.FindAsync(root, cancellationToken).ConfigureAwait(false) ?? incident;
            origins[origin.Id] = origin;
        }

        return [.. origins.Values];
    }

    public Task<HistoricActivity?> FindActivityAsync(string activityInstanceId, CancellationToken cancellationToken) =>
        transport.FindAsync($"history/activity-instance/{activityInstanceId}", Camunda7Json.Default.HistoricActivity, cancellationToken);

    public Task<HistoricVariable?> FindVariableAsync(string variableInstanceId, CancellationToken cancellationToken)
    {
        EnginePath path = $"history/variable-instance/{variableInstanceId}";
        return transport.FindAsync(path.With("deserializeValue", "false"), Camunda7Json.Default.HistoricVariable, cancellationToken);
    }

    public Task<EngineContent?> OpenVariableAsync(string variableInstanceId, CancellationToken cancellationToken) =>
        transport.FindContentAsync($"history/variable-instance/{variableInstanceId}/data", cancellationToken);

    public Task<string?> GetExternalTaskErrorAsync(string logEntryId, CancellationToken cancellationToken) =>
        transport.FindTextAsync($"history/external-task-log/{logEntryId}/error-details", cancellationToken);

    public Task<string?> GetJobStackTraceAsync(string logEntryId, CancellationToken cancellationToken) =>
        transport.FindTextAsync($"history/job-log/{logEntryId}/stacktrace", cancellationToken);

    public Task DeleteInstanceAsync(string instanceId, CancellationToken cancellationToken)
    {
        EnginePath path = $"history/process-instance/{instanceId}";
        return transport.DeleteAsync(path.With("failIfNotExists", "false"), cancellationToken, CallSafety.Repeatable);
    }

    public Task<Batch> DeleteInstancesAsync(
        IReadOnlyList<string>? instanceIds, HistoricInstanceQuery? query, string? reason, CancellationToken cancellationToken) =>
        transport.PostAsync(
            "history/process-instance/delete",
            new HistoryDeletionDto(instanceIds, query, reason),
            Camunda7Json.Default.HistoryDeletionDto,
            Camunda7Json.Default.Batch,
            cancellationToken);

    public Task DeleteVariableAsync(string variableInstanceId, CancellationToken cancellationToken) =>
        transport.DeleteAsync($"history/variable-instance/{variableInstanceId}", cancellationToken);

    public Task DeleteVariablesAsync(string instanceId, CancellationToken cancellationToken) =>
        transport.DeleteAsync($"history/process-instance/{instanceId}/variable-instances", cancellationToken);

    public Task DeleteBatchAsync(string batchId, CancellationToken cancellationToken) =>
        transport.DeleteAsync($"history/batch/{batchId}", cancellationToken);

    public async Task<IReadOnlyList<HistoricActivityStatistics>> GetActivityStatisticsAsync(string definitionId, CancellationToken cancellationToken)
    {
        EnginePath path = $"history/process-definition/{definitionId}/statistics";
        path = path.With("canceled", true).With("finished", true).With("completeScope", true);
        return await transport.GetAsync(path, Camunda7Json.Default.HistoricActivityStatisticsArray, cancellationToken).ConfigureAwait(false);
    }

    private static Dictionary<string, VariableValue> ByName(IEnumerable<HistoricVariable> variables)
    {
        var byName = new Dictionary<string, VariableValue>();
        foreach (var variable in variables.OrderBy(variable => variable.CreateTime))
        {
            byName[variable.Name] = variable.Content;
        }

        return byName;
    }
}
