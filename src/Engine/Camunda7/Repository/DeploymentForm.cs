using System.Net.Http.Headers;
using ProcOS.Engine.Camunda7.Http;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Repository;

/// <summary>A deployment as the multipart form that the engine takes.</summary>
internal static class DeploymentForm
{
    /// <exception cref="ProcOsException">The engine would refuse it, or drop a file in silence.</exception>
    public static void Demand(DeploymentRequest request)
    {
        if (request.Resources.Count == 0)
        {
            throw new ProcOsException(EngineErrors.InvalidArgument, request.Name, "at least one file", "none");
        }

        if (request.Resources.FirstOrDefault(resource => string.IsNullOrWhiteSpace(resource.Name)) is not null)
        {
            throw new ProcOsException(EngineErrors.InvalidArgument, request.Name, "a name for each file", "an empty one");
        }

        if (request.Resources.GroupBy(resource => resource.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ProcOsException(EngineErrors.InvalidArgument, request.Name, "different names for the files", $"{twice.Key} twice");
        }
    }

    public static MultipartFormDataContent Of(DeploymentRequest request)
    {
        var filtering = request.ChangedOnly ? "true" : "false";
        var form = new MultipartFormDataContent
        {
            FormPart.Field("deployment-name", request.Name),
            FormPart.Field("deployment-source", request.Source),
            FormPart.Field("enable-duplicate-filtering", filtering),
            FormPart.Field("deploy-changed-only", filtering),
        };
        if (request.TenantId is { } tenant)
        {
            form.Add(FormPart.Field("tenant-id", tenant));
        }

        if (request.ActivationTime is { } activation)
        {
            form.Add(FormPart.Field("deployment-activation-time", EngineDate.Format(activation)));
        }

        foreach (var resource in request.Resources)
        {
            form.Add(File(resource));
        }

        return form;
    }

    private static HttpContent File(DeploymentResource resource)
    {
        if (resource.OpenAsync is { } open)
        {
            return new StreamPart(open, resource.Name, resource.Name);
        }

        var content = new ReadOnlyMemoryContent(resource.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentDisposition = FormPart.Disposition(resource.Name, resource.Name);
        return content;
    }
}
