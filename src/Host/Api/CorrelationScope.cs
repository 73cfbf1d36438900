using Microsoft.AspNetCore.Http;
using ProcOS.Foundation.Correlation;

namespace ProcOS.Host.Api;

/// <summary>Takes the caller's correlation id, or makes one; it is current for the call and goes back in the answer, whose type browsers are told not to guess.</summary>
internal sealed class CorrelationScope(RequestDelegate next)
{
    private const int MaxLength = 128;

    public async Task InvokeAsync(HttpContext context)
    {
        var given = context.Request.Headers[CorrelationId.Header].ToString();
        var id = IsUsable(given) ? given : CorrelationId.New();
        context.Response.Headers[CorrelationId.Header] = id;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        using (CorrelationId.Begin(id))
        {
            await next(context);
        }
    }

    // It ends up in log lines and process variables: no control characters, no novels.
    private static bool IsUsable(string id) =>
        id.Length is > 0 and <= MaxLength && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':');
}
