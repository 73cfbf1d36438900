using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ProcOS.Engine;
using ProcOS.Foundation.Correlation;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Configuration;
using ProcOS.Microkernel.Deployment;
using ProcOS.Peo.Runs;

namespace ProcOS.Host.Api.Processes;

/// <summary>What is deployed, deploying more, starting it.</summary>
internal static class ProcessEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapCall("GET", "/api/v1/processes", async call =>
        {
            var definitions = await call.Get<IDeployments>().ListLatestAsync(call.Query("key"), call.Cancelled);
            await call.AnswerAsync([.. definitions.Select(ProcessBody.Of)], ApiJson.Wire.ProcessBodyArray);
        });
        routes.MapCall("POST", "/api/v1/processes/deploy", DeployAsync);
        routes.MapCall("POST", "/api/v1/processes/redeploy", async call =>
        {
            var folder = call.Get<KernelConfiguration>().ProcessesDirectory;
            var report = await call.Get<ModelDeployer>().DeployFolderAsync(folder, strict: false, call.Cancelled);
            await call.AnswerAsync(DeployBody.Of(report), ApiJson.Wire.DeployBody);
        });
        routes.MapCall("POST", "/api/v1/processes/{key}/start", StartAsync);
    }

    // Strict: whoever sends models by hand wants all of them or to be told why not.
    private static async Task DeployAsync(ApiCall call)
    {
        var files = call.Context.Request.HasFormContentType ? await ReadFormAsync(call) : await ReadJsonAsync(call);
        if (files.Count == 0)
        {
            throw new ProcOsException(ApiErrors.BadRequest, "files", "one model or more", "none");
        }

        var report = await call.Get<ModelDeployer>().DeployAsync(files[0].Name, files, strict: true, call.Cancelled);
        await call.AnswerAsync(DeployBody.Of(report), ApiJson.Wire.DeployBody);
    }

    private static async Task<IReadOnlyList<ModelFile>> ReadJsonAsync(ApiCall call)
    {
        var request = await call.ReadAsync(ApiJson.Wire.DeployRequest);
        var files = request.Files ?? [new DeployFile(request.Name, request.Content)];
        return [.. files.Select(file => new ModelFile(
            ResourceName(ApiCall.Required(file.Name, "name")), Encoding.UTF8.GetBytes(ApiCall.Required(file.Content, "content"))))];
    }

    private static async Task<IReadOnlyList<ModelFile>> ReadFormAsync(ApiCall call)
    {
        var form = await call.Context.Request.ReadFormAsync(call.Cancelled);
        var files = new List<ModelFile>();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, call.Cancelled);
            files.Add(new(ResourceName(file.FileName), content.ToArray()));
        }

        return files;
    }

    // The engine deploys only what has the right ending, and says nothing about the rest.
    private static string ResourceName(string name) =>
        name.EndsWith(".bpmn", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".bpmn20.xml", StringComparison.OrdinalIgnoreCase)
            ? Path.GetFileName(name)
            : throw new ProcOsException(ApiErrors.BadRequest, "name", "a file name that ends in .bpmn", $"'{name}'");

    private static async Task StartAsync(ApiCall call)
    {
        var body = await call.ReadAsync(ApiJson.Wire.StartBody);
        var key = call.Route("key");
        var variables = (body.Variables ?? new Dictionary<string, System.Text.Json.JsonElement>())
            .ToDictionary(variable => variable.Key, variable => PlainValue.ToVariable(variable.Value), StringComparer.Ordinal);
        if (variables.TryGetValue(CorrelationId.Variable, out var given) && given.AsText() is { } correlation)
        {
            using var scope = CorrelationId.Begin(correlation);
            await StartAsync(call, key, body.BusinessKey, variables);
        }
        else
        {
            await StartAsync(call, key, body.BusinessKey, variables);
        }
    }

    private static async Task StartAsync(ApiCall call, string key, string? businessKey, Dictionary<string, VariableValue> variables)
    {
        if ((await call.Get<IDeployments>().ListLatestAsync(key, call.Cancelled)).Count == 0)
        {
            throw new ProcOsException(ApiErrors.NotFound, $"process '{key}'");
        }

        var instance = await call.Get<ProcessRuns>().StartAsync(key, businessKey, variables, call.Cancelled);
        await call.AnswerAsync(
            new StartedBody(instance.Id, key, instance.BusinessKey, CorrelationId.Current!, instance.Ended),
            ApiJson.Wire.StartedBody,
            StatusCodes.Status201Created);
    }
}
