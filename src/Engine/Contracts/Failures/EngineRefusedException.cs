using ProcOS.Foundation.Errors;

namespace ProcOS.Engine;

/// <summary>The engine said no: it answered, with a reason of its own.</summary>
public class EngineRefusedException(ErrorCode error, int status, string? type, string message, int? engineCode, string? subject = null)
    : ProcOsException(error, subject, found: $"{status} {type}: {message}")
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The engine's name of the problem, such as <c>RestException</c>.</summary>
    public string? Type { get; } = type;

    /// <summary>The engine's own words.</summary>
    public string EngineMessage { get; } = message;

    /// <summary>The engine's code: 1 is optimistic locking, 0 any other failed command; null where it gave none.</summary>
    public int? EngineCode { get; } = engineCode;
}
