namespace ProcOS.Benchmarks.Host.Clients;

/// <summary>What a client is asked to do; each takes from it what it knows.</summary>
/// <param name="Url">The REST root.</param>
/// <param name="Topics">What to serve.</param>
/// <param name="Tasks">Ends when so many were completed; 0 for <see cref="Seconds"/>.</param>
internal sealed record Job(string Url, IReadOnlyList<string> Topics, int Tasks)
{
    /// <summary>How long one handler takes.</summary>
    public double HandlerMilliseconds { get; init; }

    /// <summary>The last topic's handler takes this instead; null for no difference.</summary>
    public double? SlowMilliseconds { get; init; }

    /// <summary>How many handlers of a topic at once; null for the client's default.</summary>
    public int? Concurrency { get; init; }

    /// <summary>Raw client: connections. JavaScript client: none.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>Tasks a fetch asks for; null for the client's default.</summary>
    public int? MaxTasks { get; init; }

    /// <summary>JavaScript client: the pause between fetches; null for its default.</summary>
    public int? Interval { get; init; }

    /// <summary>Starts this process once for each task and measures from its start to the engine's word on the task.</summary>
    public string? StartsProcess { get; init; }

    /// <summary>Only waits for so long.</summary>
    public double Seconds { get; init; }
}
