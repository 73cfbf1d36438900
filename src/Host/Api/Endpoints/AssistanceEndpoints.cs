using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using ProcOS.Engine;
using ProcOS.Foundation.Correlation;
using ProcOS.Foundation.Errors;
using ProcOS.Peo.Runs;

namespace ProcOS.Host.Api.Endpoints;

/// <summary>Questions, answered by the process <c>rag_query</c>.</summary>
internal static class AssistanceEndpoints
{
    private const string Process = "rag_query";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapCall("POST", "/api/v1/ask", AskAsync);

    private static async Task AskAsync(ApiCall call)
    {
        var query = ApiCall.Required((await call.ReadAsync(ApiJson.Default.AskRequest)).Query, "query");
        var variables = new Dictionary<string, VariableValue> { ["query"] = VariableValue.Of(query) };
        var run = await call.Get<ProcessRuns>().RunAsync(Process, variables, Patience, call.Cancelled);
        var answer = run.Variables.TryGetValue("answer", out var value) ? PlainValue.FromVariable(value) : default;
        if (answer.ValueKind != JsonValueKind.Object)
        {
            throw new ProcOsException(ApiErrors.ProcessFailed, $"instance {run.Id}", "the variable answer", run.State);
        }

        var body = JsonObject.Create(answer)!;
        body["instanceId"] = run.Id;
        body["correlationId"] = CorrelationId.Current;
        await call.AnswerAsync(body, ApiJson.Default.JsonObject);
    }
}
