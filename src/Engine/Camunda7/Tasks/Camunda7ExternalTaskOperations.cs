using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Tasks;

internal sealed class Camunda7ExternalTaskOperations(Camunda7Transport transport)
    : Camunda7List<ExternalTaskQuery, ExternalTaskSortKey, ExternalTask>(
        transport, "external-task", Camunda7Json.Default.ExternalTaskQuery, Camunda7Json.Default.ExternalTaskArray),
        IExternalTaskOperations
{
    private readonly Camunda7Transport _transport = transport;

    public Task<ExternalTask?> FindAsync(string taskId, CancellationToken cancellationToken) =>
        _transport.FindAsync($"external-task/{taskId}", Camunda7Json.Default.ExternalTask, cancellationToken);

    public Task<string?> GetErrorDetailsAsync(string taskId, CancellationToken cancellationToken) =>
        _transport.FindTextAsync($"external-task/{taskId}/errorDetails", cancellationToken);

    public Task SetRetriesAsync(string taskId, int retries, CancellationToken cancellationToken) =>
        _transport.PutAsync($"external-task/{taskId}/retries", new RetriesDto(retries), Camunda7Json.Default.RetriesDto, cancellationToken);

    public Task SetRetriesAsync(ExternalTaskRetries retries, CancellationToken cancellationToken) =>
        _transport.PutAsync("external-task/retries", retries, Camunda7Json.Default.ExternalTaskRetries, cancellationToken);

    public Task<Batch> SetRetriesInBatchAsync(ExternalTaskRetries retries, CancellationToken cancellationToken) =>
        _transport.PostAsync("external-task/retries-async", retries, Camunda7Json.Default.ExternalTaskRetries, Camunda7Json.Default.Batch, cancellationToken);

    public Task SetPriorityAsync(string taskId, long priority, CancellationToken cancellationToken) =>
        _transport.PutAsync($"external-task/{taskId}/priority", new PriorityDto(priority), Camunda7Json.Default.PriorityDto, cancellationToken);

    public async Task<IReadOnlyList<string>> ListTopicsAsync(TopicFilter filter, CancellationToken cancellationToken)
    {
        EnginePath path = "external-task/topic-names";
        path = path
            .With("withLockedTasks", filter.WithLockedTasks)
            .With("withUnlockedTasks", filter.WithUnlockedTasks)
            .With("withRetriesLeft", filter.WithRetriesLeft);
        return await _transport.GetAsync(path, Camunda7Json.Default.StringArray, cancellationToken).ConfigureAwait(false);
    }
}
