using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Tasks;

internal sealed class Camunda7ExternalTasks(Camunda7Transport transport) : IExternalTasks
{
    /// <summary>The engine's answer to a parked request may come this much after the wait that was asked for.</summary>
    private static readonly TimeSpan ParkedSlack = TimeSpan.FromSeconds(15);

    private static readonly ExternalTaskQuery Locked = new() { Locked = true };

    private readonly Camunda7ExternalTaskOperations _operations = new(transport);

    public async Task<IReadOnlyList<LockedTask>> FetchAndLockAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        FetchBody.Demand(request);
        var call = Camunda7Transport.Call(HttpMethod.Post, "external-task/fetchAndLock", FetchBody.Of(request), Camunda7Json.Default.FetchDto)
            with
        { IsRepeated = false, Timeout = request.Wait + ParkedSlack };
        return await transport.SendAsync(call, Camunda7Json.Default.LockedTaskArray, cancellationToken).ConfigureAwait(false);
    }

    public Task CompleteAsync(
        string taskId, string workerId, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        transport.PostAsync($"external-task/{taskId}/complete", new CompleteDto(workerId, variables), Camunda7Json.Default.CompleteDto, cancellationToken);

    public Task CompleteAsync(
        string taskId,
        string workerId,
        IReadOnlyDictionary<string, VariableValue> variables,
        IReadOnlyDictionary<string, VariableValue> localVariables,
        CancellationToken cancellationToken) =>
        transport.PostAsync(
            $"external-task/{taskId}/complete", new CompleteDto(workerId, variables, localVariables), Camunda7Json.Default.CompleteDto, cancellationToken);

    public Task FailAsync(string taskId, string workerId, TaskFailure failure, CancellationToken cancellationToken)
    {
        if (failure.Retries < 0)
        {
            throw new ProcOsException(EngineErrors.InvalidArgument, nameof(failure.Retries), "0 or more", $"{failure.Retries}");
        }

        var body = new FailureDto(
            workerId,
            failure.Message,
            failure.Details,
            failure.Retries,
            FetchBody.Milliseconds(failure.RetryAfter),
            failure.Variables,
            failure.LocalVariables);
        return transport.PostAsync($"external-task/{taskId}/failure", body, Camunda7Json.Default.FailureDto, cancellationToken);
    }

    public Task RaiseBpmnErrorAsync(
        string taskId, string workerId, string code, string message, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken) =>
        transport.PostAsync(
            $"external-task/{taskId}/bpmnError", new BpmnErrorDto(workerId, code, message, variables), Camunda7Json.Default.BpmnErrorDto, cancellationToken);

    public Task ExtendLockAsync(string taskId, string workerId, TimeSpan duration, CancellationToken cancellationToken) =>
        transport.PostAsync(
            $"external-task/{taskId}/extendLock",
            new LockDto(workerId, NewDuration: FetchBody.LockMilliseconds(duration)),
            Camunda7Json.Default.LockDto,
            cancellationToken);

    public Task LockAsync(string taskId, string workerId, TimeSpan duration, CancellationToken cancellationToken) =>
        transport.PostAsync(
            $"external-task/{taskId}/lock",
            new LockDto(workerId, LockDuration: FetchBody.LockMilliseconds(duration)),
            Camunda7Json.Default.LockDto,
            cancellationToken);

    public async Task UnlockAsync(string taskId, CancellationToken cancellationToken)
    {
        try
        {
            await transport.PostAsync($"external-task/{taskId}/unlock", cancellationToken).ConfigureAwait(false);
        }
        catch (EngineRefusedException refusal) when (refusal.Status == 404)
        {
            // Gone means free.
        }
    }

    public async Task<IReadOnlyList<string>> ListLockedAsync(string workerId, CancellationToken cancellationToken)
    {
        var tasks = await _operations.ListAsync(Locked with { WorkerId = workerId }, cancellationToken).ConfigureAwait(false);
        return [.. tasks.Select(task => task.Id)];
    }
}
