using Microsoft.AspNetCore.Routing;
using ProcOS.Engine;
using ProcOS.Foundation.Errors;

namespace ProcOS.Host.Api.Instances;

/// <summary>What ran and runs.</summary>
internal static class InstanceEndpoints
{
    private const int MostInstances = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapCall("GET", "/api/v1/instances", async call =>
        {
            var instances = await call.Get<IHistory>().ListInstancesAsync(
                call.Query("processKey"), call.Query("businessKey"), MostInstances, call.Cancelled);
            await call.AnswerAsync([.. instances.Select(InstanceBody.Of)], ApiJson.Wire.InstanceBodyArray);
        });
        routes.MapCall("GET", "/api/v1/instances/{id}", ShowAsync);
    }

    private static async Task ShowAsync(ApiCall call)
    {
        var (history, id) = (call.Get<IHistory>(), call.Route("id"));
        var instance = await history.FindInstanceAsync(id, call.Cancelled) ?? throw new ProcOsException(ApiErrors.NotFound, $"instance '{id}'");
        var steps = await history.ListActivitiesAsync(id, call.Cancelled);
        var variables = await history.GetVariablesAsync(id, call.Cancelled);
        var incidents = await history.ListOpenIncidentsAsync(id, call.Cancelled);
        var body = new InstanceDetailBody(
            instance.Id,
            instance.DefinitionKey,
            instance.BusinessKey,
            instance.State,
            instance.Started,
            instance.Ended,
            [.. steps.Select(StepBody.Of)],
            variables.ToDictionary(variable => variable.Key, variable => PlainValue.FromVariable(variable.Value), StringComparer.Ordinal),
            [.. incidents.Select(i => new IncidentBody(i.Id, i.Type, i.ActivityId, i.ProcessInstanceId, i.Message))]);
        await call.AnswerAsync(body, ApiJson.Wire.InstanceDetailBody);
    }
}
