using ProcOS.Engine.Camunda7;
using ProcOS.Engine.Waiting;

namespace ProcOS.Engine.Launching;

/// <summary>How to wait for an engine that somebody else runs.</summary>
public sealed record ExistingEngineOptions
{
    public required Camunda7Options Engine { get; init; }

    /// <value>How long to wait between tries. The default begins at 200 milliseconds and ends at 10 seconds.</value>
    public Backoff Backoff { get; init; } = new();

    /// <value>How long to wait in all. The default is 2 minutes.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <value>How often to ask in all. The default is no limit but the time.</value>
    public int MaxAttempts { get; init; } = int.MaxValue;
}
