using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using ProcOS.Engine;
using ProcOS.Foundation.Correlation;
using ProcOS.Foundation.Errors;
using ProcOS.Peo.Runs;

namespace ProcOS.Host.Api.Tasks;

/// <summary>Runs one task through <c>tde_template</c>.</summary>
internal static class TaskEndpoints
{
    private const string Process = "tde_template";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapCall("POST", "/api/v1/tasks/run", RunAsync);

    private static async Task RunAsync(ApiCall call)
    {
        var request = await call.ReadAsync(ApiJson.Wire.TaskRequest);
        if (request.TaskSpec.ValueKind != JsonValueKind.Object)
        {
            throw new ProcOsException(ApiErrors.BadRequest, "taskSpec", "a JSON object", request.TaskSpec.ValueKind.ToString());
        }

        var variables = new Dictionary<string, VariableValue> { ["taskSpec"] = VariableValue.OfJson(request.TaskSpec) };
        var run = await call.Get<ProcessRuns>().RunAsync(Process, variables, Patience, call.Cancelled);
        var outcome = run.Variables.TryGetValue("outcome", out var value)
            ? PlainValue.FromVariable(value)
            : throw new ProcOsException(ApiErrors.ProcessFailed, $"instance {run.Id}", "the variable outcome", run.State);
        await call.AnswerAsync(new TaskBody(run.Id, CorrelationId.Current!, run.State, outcome), ApiJson.Wire.TaskBody);
    }
}
