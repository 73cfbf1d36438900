using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7;

internal sealed class Camunda7ExternalTasks(Camunda7Transport transport) : IExternalTasks
{
    /// <summary>The engine's answer to a parked request may come this much after the wait that was asked for.</summary>
    private static readonly TimeSpan ParkedSlack = TimeSpan.FromSeconds(15);

    public async Task<IReadOnlyList<LockedTask>> FetchAndLockAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var topics = request.Topics.Select(topic => new FetchTopicDto(topic.Name, Milliseconds(topic.LockDuration), topic.Variables, false));
        // A wait of zero would be parked all the same; only an absent one is answered at once.
        long? wait = request.Wait > TimeSpan.Zero ? Milliseconds(request.Wait) : null;
        var body = new FetchDto(request.WorkerId, request.MaxTasks, UsePriority: true, wait, [.. topics]);
        var tasks = await transport
            .PostAsync(
                "external-task/fetchAndLock",
                body,
                Camunda7Json.Default.FetchDto,
                Camunda7Json.Default.LockedTaskDtoArray,
                cancellationToken,
                request.Wait + ParkedSlack)
            .ConfigureAwait(false);
        return [.. tasks.Select(task => task.ToTask())];
    }

    public Task CompleteAsync(string taskId, string workerId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        transport.PostAsync(Path(taskId, "complete"), new LockDto(workerId, Variable.ToWire(variables)), Camunda7Json.Default.LockDto, cancellationToken);

    public Task FailAsync(string taskId, string workerId, TaskFailure failure, CancellationToken cancellationToken) =>
        transport.PostAsync(
            Path(taskId, "failure"),
            new FailureDto(workerId, failure.Message, failure.Details, failure.Retries, Milliseconds(failure.RetryAfter)),
            Camunda7Json.Default.FailureDto,
            cancellationToken);

    public Task RaiseBpmnErrorAsync(
        string taskId, string workerId, string code, string message, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        transport.PostAsync(
            Path(taskId, "bpmnError"), new BpmnErrorDto(workerId, code, message, Variable.ToWire(variables)), Camunda7Json.Default.BpmnErrorDto, cancellationToken);

    public Task ExtendLockAsync(string taskId, string workerId, TimeSpan duration, CancellationToken cancellationToken) =>
        transport.PostAsync(
            Path(taskId, "extendLock"), new LockDto(workerId, NewDuration: Milliseconds(duration)), Camunda7Json.Default.LockDto, cancellationToken);

    public Task LockAsync(string taskId, string workerId, TimeSpan duration, CancellationToken cancellationToken) =>
        transport.PostAsync(
            Path(taskId, "lock"), new LockDto(workerId, LockDuration: Milliseconds(duration)), Camunda7Json.Default.LockDto, cancellationToken);

    public async Task UnlockAsync(string taskId, CancellationToken cancellationToken)
    {
        try
        {
            await transport.SendAsync(HttpMethod.Post, Path(taskId, "unlock"), null, cancellationToken).ConfigureAwait(false);
        }
        catch (EngineRefusedException refusal) when (refusal.Status == 404)
        {
            // Gone means free.
        }
    }

    public async Task<IReadOnlyList<string>> ListLockedAsync(string workerId, CancellationToken cancellationToken)
    {
        var query = new QueryText("external-task").With("workerId", workerId).With("locked", "true");
        var tasks = await transport.GetAsync(query.ToString(), Camunda7Json.Default.IdDtoArray, cancellationToken).ConfigureAwait(false);
        return [.. tasks.Select(task => task.Id)];
    }

    private static string Path(string taskId, string action) => $"external-task/{Uri.EscapeDataString(taskId)}/{action}";

    private static long Milliseconds(TimeSpan duration) => (long)Math.Ceiling(duration.TotalMilliseconds);
}
