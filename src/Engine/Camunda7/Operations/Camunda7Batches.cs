using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Operations;

internal sealed class Camunda7Batches(Camunda7Transport transport)
    : Camunda7List<BatchQuery, BatchSortKey, Batch>(transport, "batch", Camunda7Json.Default.BatchQuery, Camunda7Json.Default.BatchArray, QueryIn.Path),
        IBatches
{
    private readonly Camunda7Transport _transport = transport;

    public IEngineList<BatchStatisticsQuery, BatchStatistics> Statistics { get; } =
        new Camunda7List<BatchStatisticsQuery, BatchSortKey, BatchStatistics>(
            transport, "batch/statistics", Camunda7Json.Default.BatchStatisticsQuery, Camunda7Json.Default.BatchStatisticsArray, QueryIn.Path);

    public Task<Batch?> FindAsync(string batchId, CancellationToken cancellationToken) =>
        _transport.FindAsync($"batch/{batchId}", Camunda7Json.Default.Batch, cancellationToken);

    public Task SetSuspendedAsync(string batchId, bool suspended, CancellationToken cancellationToken) =>
        _transport.PutAsync($"batch/{batchId}/suspended", new SuspendedDto(suspended), Camunda7Json.Default.SuspendedDto, cancellationToken);

    public Task DeleteAsync(string batchId, bool cascade, CancellationToken cancellationToken)
    {
        EnginePath path = $"batch/{batchId}";
        return _transport.DeleteAsync(path.With("cascade", cascade), cancellationToken);
    }
}
