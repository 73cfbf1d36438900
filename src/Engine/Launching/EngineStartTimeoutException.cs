using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Launching;

/// <summary>The engine did not come up in the time, or in the tries, that it was given.</summary>
public sealed class EngineStartTimeoutException(string subject, TimeSpan waited, int attempts, Exception? last, string? log = null)
    : ProcOsException(
        EngineErrors.StartTimeout,
        subject,
        "an engine with its database",
        $"none after {waited.TotalSeconds:0.#} s and {attempts} tries ({last?.Message ?? "no try"}){log}",
        innerException: last)
{
    public TimeSpan Waited { get; } = waited;

    public int Attempts { get; } = attempts;
}
