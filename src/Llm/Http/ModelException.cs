using System.Net;
using ProcOS.Foundation.Errors;

namespace ProcOS.Llm;

/// <summary>A call to a model server that failed, by kind (<see cref="ModelErrors"/>).</summary>
public sealed class ModelException(
    ErrorCode error,
    string? subject = null,
    string? expected = null,
    string? found = null,
    Exception? innerException = null)
    : ProcOsException(error, subject, expected, found, null, innerException)
{
    /// <summary>The HTTP status, when there was an answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>How long the server asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when the same call may succeed later.</summary>
    public bool IsTransient =>
        Error == ModelErrors.Unreachable || Error == ModelErrors.TimedOut || Error == ModelErrors.RateLimited || Error == ModelErrors.ServerFailed;
}
