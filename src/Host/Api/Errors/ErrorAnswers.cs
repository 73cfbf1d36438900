using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ProcOS.Engine;
using ProcOS.Foundation.Errors;

namespace ProcOS.Host.Api.Errors;

/// <summary>Turns whatever an endpoint throws into an answer with a code.</summary>
internal sealed partial class ErrorAnswers(RequestDelegate next, ILogger<ErrorAnswers> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed, HasStarted: false })
            {
                await AnswerAsync(context, new ProcOsException(ApiErrors.NotFound, $"{context.Request.Method} {context.Request.Path}", "a call of docs/reference/http-api.md"));
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
#pragma warning disable CA1031 // the last place where an exception can become an answer
        catch (Exception exception) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            await AnswerAsync(context, Known(exception));
        }
    }

    /// <summary>The HTTP status for an error.</summary>
    public static int StatusOf(ProcOsException exception) => exception switch
    {
        { Error: var error } when error == ApiErrors.Unauthorized => StatusCodes.Status401Unauthorized,
        { Error: var error } when error == ApiErrors.HostRefused || error == ApiErrors.OriginRefused => StatusCodes.Status403Forbidden,
        { Error: var error } when error == ApiErrors.TooLarge => StatusCodes.Status413PayloadTooLarge,
        { Error: var error } when error == ApiErrors.BadRequest => StatusCodes.Status400BadRequest,
        { Error: var error } when error == ApiErrors.NotFound => StatusCodes.Status404NotFound,
        { Error: var error } when error == ApiErrors.NotReady => StatusCodes.Status503ServiceUnavailable,
        { Error: var error } when error == ApiErrors.TimedOut || error == GenerationErrors.AnswerTimeout || error == GenerationErrors.GenerationTimeout => StatusCodes.Status504GatewayTimeout,
        { Error: var error } when error == ApiErrors.Internal => StatusCodes.Status500InternalServerError,
        EngineUnreachableException => StatusCodes.Status503ServiceUnavailable,
        EngineRefusedException { Status: StatusCodes.Status404NotFound } => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private ProcOsException Known(Exception exception)
    {
        switch (exception)
        {
            case ProcOsException known:
                return known;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return new ProcOsException(ApiErrors.TooLarge, found: exception.Message);
            case BadHttpRequestException or JsonException:
                return new ProcOsException(ApiErrors.BadRequest, found: exception.Message, innerException: exception);
            default:
                LogUnforeseen(logger, exception);
                return new ProcOsException(ApiErrors.Internal, innerException: exception);
        }
    }

    private static Task AnswerAsync(HttpContext context, ProcOsException exception)
    {
        context.Response.StatusCode = StatusOf(exception);
        return context.Response.WriteAsJsonAsync(ErrorBody.Of(exception), ApiJson.Wire.ErrorBody, cancellationToken: context.RequestAborted);
    }

    [LoggerMessage(8001, LogLevel.Error, "An API call failed in a way that nobody foresaw", EventName = "api_call_failed")]
    private static partial void LogUnforeseen(ILogger logger, Exception exception);
}
