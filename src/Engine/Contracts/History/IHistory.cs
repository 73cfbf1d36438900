namespace ProcOS.Engine;

/// <summary>What happened, running or ended.</summary>
public interface IHistory
{
    IEngineList<HistoricInstanceQuery, HistoricInstance> Instances { get; }

    IEngineList<HistoricActivityQuery, HistoricActivity> Activities { get; }

    IEngineList<HistoricVariableQuery, HistoricVariable> Variables { get; }

    IEngineList<HistoricTaskQuery, HistoricTask> Tasks { get; }

    /// <summary>Takes one sort key.</summary>
    IEngineList<HistoricIncidentQuery, HistoricIncident> Incidents { get; }

    IEngineList<ExternalTaskLogQuery, ExternalTaskLogEntry> ExternalTaskLog { get; }

    IEngineList<JobLogQuery, JobLogEntry> JobLog { get; }

    /// <summary>Takes one sort key.</summary>
    IEngineList<HistoricBatchQuery, HistoricBatch> Batches { get; }

    /// <summary>Null when the engine never had it, or has cleaned it up.</summary>
    Task<HistoricInstance?> FindInstanceAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<HistoricInstance>> ListInstancesAsync(string? processKey, string? businessKey, int limit, CancellationToken cancellationToken);

    /// <summary>The steps of one instance in the order of their start.</summary>
    Task<IReadOnlyList<HistoricActivity>> ListActivitiesAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>The last value of each variable of one instance's own scope. Bytes and File come without their content.</summary>
    Task<IReadOnlyDictionary<string, VariableValue>> GetVariablesAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Completed user tasks of one instance, with who completed them and when, newest first.</summary>
    Task<IReadOnlyList<HistoricUserTask>> ListUserTasksAsync(string instanceId, string? taskDefinitionKey, CancellationToken cancellationToken);

    /// <summary>Open incidents of one instance and of those that it called.</summary>
    Task<IReadOnlyList<Incident>> ListOpenIncidentsAsync(string? instanceId, CancellationToken cancellationToken);

    /// <summary>Null when the engine never had it.</summary>
    Task<HistoricActivity?> FindActivityAsync(string activityInstanceId, CancellationToken cancellationToken);

    /// <summary>Null when the engine never had it.</summary>
    Task<HistoricVariable?> FindVariableAsync(string variableInstanceId, CancellationToken cancellationToken);

    /// <summary>The bytes of a Bytes or File variable; null when there is none.</summary>
    Task<EngineContent?> OpenVariableAsync(string variableInstanceId, CancellationToken cancellationToken);

    /// <summary>The whole story of a failure in the external-task log; null when the entry has none.</summary>
    Task<string?> GetExternalTaskErrorAsync(string logEntryId, CancellationToken cancellationToken);

    /// <summary>The stack of a failure in the job log; null when the entry has none.</summary>
    Task<string?> GetJobStackTraceAsync(string logEntryId, CancellationToken cancellationToken);

    /// <summary>Deletes what is kept of an ended instance; one that is gone is no error.</summary>
    /// <exception cref="EngineRefusedException">It runs.</exception>
    Task DeleteInstanceAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>The same for many, in the background.</summary>
    /// <param name="instanceIds">Null when the query finds them.</param>
    /// <param name="query">Null when all are named.</param>
    /// <param name="reason">Kept in the user operation log.</param>
    Task<Batch> DeleteInstancesAsync(
        IReadOnlyList<string>? instanceIds, HistoricInstanceQuery? query, string? reason, CancellationToken cancellationToken);

    /// <summary>Deletes what is kept of one variable, its former values too.</summary>
    /// <exception cref="EngineRefusedException">There is none: status 404.</exception>
    Task DeleteVariableAsync(string variableInstanceId, CancellationToken cancellationToken);

    /// <summary>The same for all variables of an instance.</summary>
    /// <exception cref="EngineRefusedException">There is no such instance: status 404.</exception>
    Task DeleteVariablesAsync(string instanceId, CancellationToken cancellationToken);

    /// <exception cref="EngineRefusedException">There is none: status 404.</exception>
    Task DeleteBatchAsync(string batchId, CancellationToken cancellationToken);

    /// <summary>How often each activity of a definition was reached.</summary>
    Task<IReadOnlyList<HistoricActivityStatistics>> GetActivityStatisticsAsync(string definitionId, CancellationToken cancellationToken);
}
