using System.Text.Json;
using Microsoft.Extensions.Logging;
using ProcOS.Engine;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Foundation.Correlation;
using ProcOS.Foundation.Errors;

namespace ProcOS.Peo.Requests;

/// <summary>
/// Starts the process that a request names, once: the request's id is the business key, and an instance that already
/// has it, running or ended, is the answer.
/// </summary>
[Topic("request.dispatch", Concurrency = 1)]
internal sealed partial class RequestDispatchHandler(
    IInstances instances, IHistory history, IDeployments deployments, ILogger<RequestDispatchHandler> logger)
    : IExternalTaskHandler<DispatchRequest, DispatchResult>
{
    /// <summary>The error that <c>dispatch_request</c> is drawn to catch.</summary>
    public const string Refused = "REQUEST_REFUSED";

    public async Task<DispatchResult> HandleAsync(DispatchRequest input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var businessKey = "request:" + input.RequestId;
        var earlier = await history.ListInstancesAsync(input.RequestProcess, businessKey, 1, cancellationToken).ConfigureAwait(false);
        if (earlier.Count > 0)
        {
            return new DispatchResult(earlier[0].Id);
        }

        if ((await deployments.ListLatestAsync(input.RequestProcess, cancellationToken).ConfigureAwait(false)).Count == 0)
        {
            // No retry will deploy it: the process catches this, so that the root goes on serving others.
            throw new BpmnErrorException(Refused, new ProcOsException(OrchestrationErrors.RequestProcess, input.RequestProcess).Message);
        }

        var variables = Variables(input.RequestVariables);
        variables[CorrelationId.Variable] = VariableValue.Of(context.CorrelationId);
        var started = await instances.StartAsync(new(input.RequestProcess, businessKey, variables), cancellationToken).ConfigureAwait(false);
        LogDispatched(logger, input.RequestProcess, input.RequestId, started.Id);
        return new DispatchResult(started.Id);
    }

    private static Dictionary<string, VariableValue> Variables(JsonElement? document)
    {
        var variables = new Dictionary<string, VariableValue>(StringComparer.Ordinal);
        if (document is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined })
        {
            return variables;
        }

        if (document.Value.ValueKind != JsonValueKind.Object)
        {
            throw new BpmnErrorException(
                Refused,
                new ProcOsException(OrchestrationErrors.RequestVariables, "requestVariables", "an object", document.Value.ValueKind.ToString()).Message);
        }

        foreach (var member in document.Value.EnumerateObject())
        {
            variables[member.Name] = member.Value.ValueKind switch
            {
                JsonValueKind.String => VariableValue.Of(member.Value.GetString()!),
                JsonValueKind.True or JsonValueKind.False => VariableValue.Of(member.Value.GetBoolean()),
                JsonValueKind.Number when member.Value.TryGetInt32(out var small) => VariableValue.Of(small),
                JsonValueKind.Number when member.Value.TryGetInt64(out var large) => VariableValue.Of(large),
                JsonValueKind.Number => VariableValue.Of(member.Value.GetDouble()),
                JsonValueKind.Null => VariableValue.Null,
                _ => VariableValue.OfJson(member.Value),
            };
        }

        return variables;
    }

    [LoggerMessage(4002, LogLevel.Information, "Request {RequestId} started {Process} as {StartedInstanceId}", EventName = "request_dispatched")]
    private static partial void LogDispatched(ILogger logger, string process, string requestId, string startedInstanceId);
}
