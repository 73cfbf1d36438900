namespace ProcOS.Engine;

/// <summary>What happened, running or ended.</summary>
public interface IHistory
{
    /// <summary>Null when the engine never had it, or has cleaned it up.</summary>
    Task<HistoricInstance?> FindInstanceAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<HistoricInstance>> ListInstancesAsync(string? processKey, string? businessKey, int limit, CancellationToken cancellationToken);

    /// <summary>The steps of one instance in the order of their start.</summary>
    Task<IReadOnlyList<HistoricActivity>> ListActivitiesAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>The last value of each variable of one instance's own scope.</summary>
    Task<IReadOnlyDictionary<string, VariableValue>> GetVariablesAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Completed user tasks of one instance, with who completed them and when, newest first.</summary>
    Task<IReadOnlyList<HistoricUserTask>> ListUserTasksAsync(string instanceId, string? taskDefinitionKey, CancellationToken cancellationToken);

    /// <summary>Open incidents of one instance and of those that it called.</summary>
    Task<IReadOnlyList<Incident>> ListOpenIncidentsAsync(string? instanceId, CancellationToken cancellationToken);
}
