using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Tasks;

internal sealed class Camunda7Jobs(Camunda7Transport transport)
    : Camunda7List<JobQuery, JobSortKey, Job>(transport, "job", Camunda7Json.Default.JobQuery, Camunda7Json.Default.JobArray), IJobs
{
    private readonly Camunda7Transport _transport = transport;

    public Task<Job?> FindAsync(string jobId, CancellationToken cancellationToken) =>
        _transport.FindAsync($"job/{jobId}", Camunda7Json.Default.Job, cancellationToken);

    public Task ExecuteAsync(string jobId, CancellationToken cancellationToken) =>
        _transport.PostAsync($"job/{jobId}/execute", cancellationToken);

    public Task SetRetriesAsync(string jobId, int retries, DateTimeOffset? dueDate, CancellationToken cancellationToken) =>
        _transport.PutAsync($"job/{jobId}/retries", new RetriesDto(retries, dueDate), Camunda7Json.Default.RetriesDto, cancellationToken);

    public Task<Batch> SetRetriesInBatchAsync(JobRetries retries, CancellationToken cancellationToken) =>
        _transport.PostAsync("job/retries", retries, Camunda7Json.Default.JobRetries, Camunda7Json.Default.Batch, cancellationToken);

    public Task SetDueDateAsync(string jobId, DateTimeOffset? dueDate, bool cascade, CancellationToken cancellationToken) =>
        _transport.PutAsync($"job/{jobId}/duedate", new DueDateDto(dueDate, cascade), Camunda7Json.Default.DueDateDto, cancellationToken);

    public Task RecalculateDueDateAsync(string jobId, bool creationDateBased, CancellationToken cancellationToken)
    {
        EnginePath path = $"job/{jobId}/duedate/recalculate";
        return _transport.PostAsync(path.With("creationDateBased", creationDateBased ? "true" : "false"), cancellationToken);
    }

    public Task SetSuspendedAsync(string jobId, bool suspended, CancellationToken cancellationToken) =>
        _transport.PutAsync($"job/{jobId}/suspended", new SuspendedDto(suspended), Camunda7Json.Default.SuspendedDto, cancellationToken);

    public Task SetSuspendedAsync(JobSuspension suspension, CancellationToken cancellationToken) =>
        _transport.PutAsync("job/suspended", suspension, Camunda7Json.Default.JobSuspension, cancellationToken);

    public Task SetPriorityAsync(string jobId, long priority, CancellationToken cancellationToken) =>
        _transport.PutAsync($"job/{jobId}/priority", new PriorityDto(priority), Camunda7Json.Default.PriorityDto, cancellationToken);

    public Task<string?> GetStackTraceAsync(string jobId, CancellationToken cancellationToken) =>
        _transport.FindTextAsync($"job/{jobId}/stacktrace", cancellationToken);

    public Task DeleteAsync(string jobId, CancellationToken cancellationToken) => _transport.DeleteAsync($"job/{jobId}", cancellationToken);
}
