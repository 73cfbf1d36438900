using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Runtime;

internal sealed class Camunda7Incidents(Camunda7Transport transport)
    : Camunda7List<IncidentQuery, IncidentSortKey, Incident>(
        transport, "incident", Camunda7Json.Default.IncidentQuery, Camunda7Json.Default.IncidentArray, QueryIn.Path),
        IIncidents
{
    private readonly Camunda7Transport _transport = transport;

    public async Task<Incident?> FindAsync(string incidentId, CancellationToken cancellationToken) =>
        await _transport.FindAsync($"incident/{incidentId}", Camunda7Json.Default.Incident, cancellationToken).ConfigureAwait(false) is { } incident
            ? Complete(incident)
            : null;

    public async Task<Incident> CreateAsync(string executionId, NewIncident incident, CancellationToken cancellationToken) =>
        Complete(await _transport
            .PostAsync($"execution/{executionId}/create-incident", incident, Camunda7Json.Default.NewIncident, Camunda7Json.Default.Incident, cancellationToken)
            .ConfigureAwait(false));

    public Task ResolveAsync(string incidentId, CancellationToken cancellationToken) =>
        _transport.DeleteAsync($"incident/{incidentId}", cancellationToken);

    public Task AnnotateAsync(string incidentId, string? annotation, CancellationToken cancellationToken) => annotation is null
        ? _transport.DeleteAsync($"incident/{incidentId}/annotation", cancellationToken, CallSafety.Repeatable)
        : _transport.PutAsync($"incident/{incidentId}/annotation", new AnnotationDto(annotation), Camunda7Json.Default.AnnotationDto, cancellationToken);

    protected override Incident Complete(Incident item) =>
        item with { ActivityId = item.ActivityId ?? "", ProcessInstanceId = item.ProcessInstanceId ?? "" };
}
