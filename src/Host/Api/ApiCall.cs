using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Foundation.Errors;

namespace ProcOS.Host.Api;

/// <summary>One authorised call, with the services of the booted system.</summary>
internal sealed class ApiCall(HttpContext context, IServiceProvider services)
{
    public HttpContext Context => context;

    public CancellationToken Cancelled => context.RequestAborted;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>The part of the path with this name.</summary>
    public string Route(string name) => (string)context.Request.RouteValues[name]!;

    /// <summary>Null when it is not given.</summary>
    public string? Query(string name) => context.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    public async Task<T> ReadAsync<T>(JsonTypeInfo<T> type)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, type, Cancelled)
                ?? throw new ProcOsException(ApiErrors.BadRequest, "body", "a JSON object", "null");
        }
        catch (JsonException e)
        {
            throw new ProcOsException(ApiErrors.BadRequest, "body", "JSON as docs/reference/http-api.md says", e.Message, innerException: e);
        }
    }

    public Task AnswerAsync<T>(T answer, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(answer, type, cancellationToken: Cancelled);
    }

    /// <summary>The text, or a refusal that names the field.</summary>
    public static string Required(string? text, string field) => string.IsNullOrWhiteSpace(text)
        ? throw new ProcOsException(ApiErrors.BadRequest, field, "a text", "nothing")
        : text;
}
