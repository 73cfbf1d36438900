namespace ProcOS.Engine;

/// <summary>The versions of processes. Its list takes one sort key.</summary>
public interface IProcessDefinitions : IEngineList<ProcessDefinitionQuery, ProcessDefinition>
{
    /// <summary>Null when there is none.</summary>
    Task<ProcessDefinition?> FindAsync(ProcessDefinitionRef definition, CancellationToken cancellationToken);

    /// <summary>The BPMN as it was deployed.</summary>
    Task<string> GetXmlAsync(ProcessDefinitionRef definition, CancellationToken cancellationToken);

    /// <summary>The picture that was deployed with the model; null when there is none.</summary>
    Task<EngineContent?> OpenDiagramAsync(ProcessDefinitionRef definition, CancellationToken cancellationToken);

    /// <summary>Where the form of the start event is.</summary>
    Task<FormInfo> GetStartFormAsync(ProcessDefinitionRef definition, CancellationToken cancellationToken);

    /// <summary>The form itself; null when none was deployed.</summary>
    Task<EngineContent?> OpenStartFormAsync(ProcessDefinitionRef definition, CancellationToken cancellationToken);

    /// <summary>What the start form asks for, with its defaults.</summary>
    /// <param name="names">Only these; null for all.</param>
    Task<IReadOnlyDictionary<string, VariableValue>> GetStartFormVariablesAsync(
        ProcessDefinitionRef definition, IReadOnlyList<string>? names, CancellationToken cancellationToken);

    /// <summary>Starts an instance with the values of its start form, which the engine checks against the form's fields.</summary>
    Task<ProcessInstance> SubmitStartFormAsync(
        ProcessDefinitionRef definition, IReadOnlyDictionary<string, VariableValue> variables, string? businessKey, CancellationToken cancellationToken);

    /// <summary>Suspends one version, the latest when it is named by key, or lets it go on.</summary>
    Task SetSuspendedAsync(ProcessDefinitionRef definition, DefinitionSuspension suspension, CancellationToken cancellationToken);

    /// <summary>The same for every version of a process, whosever it is. An unknown key is no error.</summary>
    Task SetAllSuspendedAsync(string key, DefinitionSuspension suspension, CancellationToken cancellationToken);

    /// <summary>By key: every version of it.</summary>
    Task DeleteAsync(ProcessDefinitionRef definition, Deletion deletion, CancellationToken cancellationToken);

    /// <param name="days">Null keeps the history for good.</param>
    Task SetHistoryTimeToLiveAsync(ProcessDefinitionRef definition, int? days, CancellationToken cancellationToken);

    /// <summary>What runs now, by version.</summary>
    Task<IReadOnlyList<ProcessDefinitionStatistics>> GetStatisticsAsync(StatisticsRequest request, CancellationToken cancellationToken);

    /// <summary>What runs now, by activity of one version.</summary>
    Task<IReadOnlyList<ActivityStatistics>> GetActivityStatisticsAsync(
        ProcessDefinitionRef definition, StatisticsRequest request, CancellationToken cancellationToken);

    /// <summary>The processes that call activities of this version name by a fixed key.</summary>
    Task<IReadOnlyList<CalledProcessDefinition>> ListCalledAsync(string definitionId, CancellationToken cancellationToken);
}
