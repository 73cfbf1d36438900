using System.Net.Http.Headers;
using ProcOS.Engine.Camunda7.Wire;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7;

internal sealed class Camunda7Deployments(Camunda7Transport transport) : IDeployments
{
    public async Task<DeploymentResult> DeployAsync(DeploymentRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await PostAsync(request, cancellationToken).ConfigureAwait(false);
            return new DeploymentResult(answer.Id, [.. (answer.DeployedProcessDefinitions ?? []).Values.Select(definition => definition.ToDefinition())]);
        }
        catch (EngineUnreachableException) when (request.ChangedOnly)
        {
            // The engine compares with what it has, so a second request adds nothing. It then answers as if nothing were
            // new; what the first one brought is found under the deployment's id.
            var answer = await PostAsync(request, cancellationToken).ConfigureAwait(false);
            var definitions = await transport
                .GetAsync($"process-definition?deploymentId={Uri.EscapeDataString(answer.Id)}", Camunda7Json.Default.DefinitionDtoArray, cancellationToken)
                .ConfigureAwait(false);
            return new DeploymentResult(answer.Id, [.. definitions.Select(definition => definition.ToDefinition())]);
        }
        catch (EngineRefusedException refusal) when (refusal is not DeploymentRefusedException && refusal.Error == EngineErrors.Refused)
        {
            throw new DeploymentRefusedException(
                DeploymentErrors.Refused, refusal.Status, refusal.Type, refusal.EngineMessage, refusal.EngineCode, request.Name, []);
        }
    }

    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (await transport.GetAsync("deployment/count", Camunda7Json.Default.CountDto, cancellationToken).ConfigureAwait(false)).Count;

    public async Task<IReadOnlyList<ProcessDefinition>> ListLatestAsync(string? key, CancellationToken cancellationToken)
    {
        var filter = key is null ? "" : $"&key={Uri.EscapeDataString(key)}";
        var definitions = await transport
            .GetAsync($"process-definition?latestVersion=true&sortBy=key&sortOrder=asc{filter}", Camunda7Json.Default.DefinitionDtoArray, cancellationToken)
            .ConfigureAwait(false);
        return [.. definitions.Select(definition => definition.ToDefinition())];
    }

    public async Task<string> GetXmlAsync(string definitionId, CancellationToken cancellationToken)
    {
        var answer = await transport
            .GetAsync($"process-definition/{Uri.EscapeDataString(definitionId)}/xml", Camunda7Json.Default.DefinitionXmlDto, cancellationToken)
            .ConfigureAwait(false);
        return answer.Bpmn20Xml;
    }

    private Task<DeploymentDto> PostAsync(DeploymentRequest request, CancellationToken cancellationToken) =>
        transport.SendAsync(HttpMethod.Post, "deployment/create", () => Form(request), Camunda7Json.Default.DeploymentDto, cancellationToken);

    private static MultipartFormDataContent Form(DeploymentRequest request)
    {
        var filtering = request.ChangedOnly ? "true" : "false";
        var form = new MultipartFormDataContent
        {
            Field("deployment-name", request.Name),
            Field("deployment-source", request.Source),
            Field("enable-duplicate-filtering", filtering),
            Field("deploy-changed-only", filtering),
        };
        foreach (var resource in request.Resources)
        {
            form.Add(File(resource));
        }

        return form;
    }

    private static StringContent Field(string name, string value)
    {
        var content = new StringContent(value);
        content.Headers.ContentType = null;
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = Quoted(name) };
        return content;
    }

    private static ReadOnlyMemoryContent File(DeploymentResource resource)
    {
        var content = new ReadOnlyMemoryContent(resource.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = Quoted(resource.Name), FileName = Quoted(resource.Name) };
        return content;
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "%22", StringComparison.Ordinal).ReplaceLineEndings("_")}\"";
}
