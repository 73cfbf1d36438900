using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Repository;

internal sealed class Camunda7ProcessDefinitions(Camunda7Transport transport)
    : Camunda7List<ProcessDefinitionQuery, ProcessDefinitionSortKey, ProcessDefinition>(
        transport, "process-definition", Camunda7Json.Default.ProcessDefinitionQuery, Camunda7Json.Default.ProcessDefinitionArray, QueryIn.Path),
        IProcessDefinitions
{
    private readonly Camunda7Transport _transport = transport;

    public Task<ProcessDefinition?> FindAsync(ProcessDefinitionRef definition, CancellationToken cancellationToken) =>
        _transport.FindAsync(DefinitionPath.Of(definition), Camunda7Json.Default.ProcessDefinition, cancellationToken);

    public async Task<string> GetXmlAsync(ProcessDefinitionRef definition, CancellationToken cancellationToken) =>
        (await _transport.GetAsync($"{DefinitionPath.Of(definition)}/xml", Camunda7Json.Default.DefinitionXmlDto, cancellationToken).ConfigureAwait(false)).Bpmn20Xml;

    public Task<EngineContent?> OpenDiagramAsync(ProcessDefinitionRef definition, CancellationToken cancellationToken) =>
        _transport.FindContentAsync($"{DefinitionPath.Of(definition)}/diagram", cancellationToken);

    public Task<FormInfo> GetStartFormAsync(ProcessDefinitionRef definition, CancellationToken cancellationToken) =>
        _transport.GetAsync($"{DefinitionPath.Of(definition)}/startForm", Camunda7Json.Default.FormInfo, cancellationToken);

    public Task<EngineContent?> OpenStartFormAsync(ProcessDefinitionRef definition, CancellationToken cancellationToken) =>
        FormContent.OpenAsync(_transport, $"{DefinitionPath.Of(definition)}/deployed-start-form", cancellationToken);

    public async Task<IReadOnlyDictionary<string, VariableValue>> GetStartFormVariablesAsync(
        ProcessDefinitionRef definition, IReadOnlyList<string>? names, CancellationToken cancellationToken)
    {
        EnginePath path = $"{DefinitionPath.Of(definition)}/form-variables";
        path = path.With("variableNames", names is null ? null : string.Join(',', names)).With("deserializeValues", "false");
        return await _transport.GetAsync(path, Camunda7Json.Default.DictionaryStringVariableValue, cancellationToken).ConfigureAwait(false);
    }

    public Task<ProcessInstance> SubmitStartFormAsync(
        ProcessDefinitionRef definition, IReadOnlyDictionary<string, VariableValue> variables, string? businessKey, CancellationToken cancellationToken) =>
        _transport.PostAsync(
            $"{DefinitionPath.Of(definition)}/submit-form",
            new StartFormDto(variables, businessKey),
            Camunda7Json.Default.StartFormDto,
            Camunda7Json.Default.ProcessInstance,
            cancellationToken);

    public Task SetSuspendedAsync(ProcessDefinitionRef definition, DefinitionSuspension suspension, CancellationToken cancellationToken) =>
        _transport.PutAsync($"{DefinitionPath.Of(definition)}/suspended", suspension, Camunda7Json.Default.DefinitionSuspension, cancellationToken);

    public Task SetAllSuspendedAsync(string key, DefinitionSuspension suspension, CancellationToken cancellationToken) =>
        _transport.PutAsync(
            "process-definition/suspended",
            new DefinitionsSuspensionDto(key, suspension.Suspended, suspension.IncludeProcessInstances, suspension.ExecutionDate),
            Camunda7Json.Default.DefinitionsSuspensionDto,
            cancellationToken);

    public Task DeleteAsync(ProcessDefinitionRef definition, Deletion deletion, CancellationToken cancellationToken) =>
        _transport.DeleteAsync(deletion.Of(DefinitionPath.Of(definition)), cancellationToken);

    public Task SetHistoryTimeToLiveAsync(ProcessDefinitionRef definition, int? days, CancellationToken cancellationToken) =>
        _transport.PutAsync(
            $"{DefinitionPath.Of(definition)}/history-time-to-live", new TimeToLiveDto(days), Camunda7Json.Default.TimeToLiveDto, cancellationToken);

    public async Task<IReadOnlyList<ProcessDefinitionStatistics>> GetStatisticsAsync(StatisticsRequest request, CancellationToken cancellationToken) =>
        await _transport
            .GetAsync(Counting("process-definition/statistics", request), Camunda7Json.Default.ProcessDefinitionStatisticsArray, cancellationToken)
            .ConfigureAwait(false);

    public async Task<IReadOnlyList<ActivityStatistics>> GetActivityStatisticsAsync(
        ProcessDefinitionRef definition, StatisticsRequest request, CancellationToken cancellationToken) =>
        await _transport
            .GetAsync(Counting($"{DefinitionPath.Of(definition)}/statistics", request), Camunda7Json.Default.ActivityStatisticsArray, cancellationToken)
            .ConfigureAwait(false);

    public async Task<IReadOnlyList<CalledProcessDefinition>> ListCalledAsync(string definitionId, CancellationToken cancellationToken) =>
        await _transport
            .GetAsync(
                $"process-definition/{definitionId}/static-called-process-definitions", Camunda7Json.Default.CalledProcessDefinitionArray, cancellationToken)
            .ConfigureAwait(false);

    private static EnginePath Counting(EnginePath path, StatisticsRequest request) => path
        .With("failedJobs", request.FailedJobs)
        .With("incidents", request.Incidents && request.IncidentsForType is null)
        .With("incidentsForType", request.IncidentsForType);
}
