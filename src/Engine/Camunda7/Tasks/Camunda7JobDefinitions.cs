using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Tasks;

internal sealed class Camunda7JobDefinitions(Camunda7Transport transport)
    : Camunda7List<JobDefinitionQuery, JobDefinitionSortKey, JobDefinition>(
        transport, "job-definition", Camunda7Json.Default.JobDefinitionQuery, Camunda7Json.Default.JobDefinitionArray),
        IJobDefinitions
{
    private readonly Camunda7Transport _transport = transport;

    public Task<JobDefinition?> FindAsync(string jobDefinitionId, CancellationToken cancellationToken) =>
        _transport.FindAsync($"job-definition/{jobDefinitionId}", Camunda7Json.Default.JobDefinition, cancellationToken);

    public Task SetRetriesAsync(string jobDefinitionId, int retries, CancellationToken cancellationToken) =>
        _transport.PutAsync($"job-definition/{jobDefinitionId}/retries", new RetriesDto(retries), Camunda7Json.Default.RetriesDto, cancellationToken);

    public Task SetPriorityAsync(string jobDefinitionId, long? priority, bool includeJobs, CancellationToken cancellationToken) =>
        _transport.PutAsync(
            $"job-definition/{jobDefinitionId}/jobPriority",
            new PriorityDto(priority, includeJobs ? true : null),
            Camunda7Json.Default.PriorityDto,
            cancellationToken);

    public Task SetSuspendedAsync(string jobDefinitionId, JobDefinitionSuspension suspension, CancellationToken cancellationToken) =>
        _transport.PutAsync($"job-definition/{jobDefinitionId}/suspended", suspension, Camunda7Json.Default.JobDefinitionSuspension, cancellationToken);

    public Task SetSuspendedAsync(JobDefinitionsSuspension suspension, CancellationToken cancellationToken) =>
        _transport.PutAsync("job-definition/suspended", suspension, Camunda7Json.Default.JobDefinitionsSuspension, cancellationToken);
}
