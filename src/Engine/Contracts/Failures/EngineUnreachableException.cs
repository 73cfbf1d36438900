using ProcOS.Foundation.Errors;

namespace ProcOS.Engine;

/// <summary>The engine did not answer: connection, deadline, or a gateway before it.</summary>
public sealed class EngineUnreachableException(string subject, string found, bool mayHaveArrived, Exception? innerException = null)
    : ProcOsException(EngineErrors.Unreachable, subject, found: found, innerException: innerException)
{
    /// <summary>False when the request surely never reached the engine, so that repeating it is safe.</summary>
    public bool MayHaveArrived { get; } = mayHaveArrived;
}
