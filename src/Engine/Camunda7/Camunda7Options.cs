namespace ProcOS.Engine.Camunda7;

/// <summary>Where a Camunda 7 REST API is and how to speak to it.</summary>
public sealed record Camunda7Options
{
    /// <summary>
    /// The REST root. A slash at its end and a pasted <c>/deployment/create</c> are cut off; an address without a path
    /// gets <c>/engine-rest</c>.
    /// </summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>For HTTP basic authentication, together with <see cref="Password"/>.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Wins over <see cref="User"/>.</summary>
    public string? BearerToken { get; init; }

    /// <value>How long one request may take, a long poll's wait not counted. The default is 30 seconds.</value>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <value>How long a probe may take. The default is 5 seconds.</value>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
