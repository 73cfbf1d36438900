using System.Text;

namespace ProcOS.Engine.Camunda7;

/// <summary>Where a Camunda 7 REST API is and how to speak to it. Read once, when a client is made.</summary>
public sealed record Camunda7Options
{
    /// <summary>
    /// The REST root. A slash at its end and a pasted <c>/deployment/create</c> are cut off; an address without a path
    /// gets <c>/engine-rest</c>. See <c>docs/reference/camunda7-client.md</c>.
    /// </summary>
    public required Uri BaseAddress { get; set; }

    /// <value>The engine of a server that runs several. The default is null: the server's default engine.</value>
    public string? EngineName { get; set; }

    /// <summary>For HTTP basic authentication, together with <see cref="Password"/>.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Wins over <see cref="User"/>.</summary>
    public string? BearerToken { get; set; }

    /// <summary>
    /// Gives the bearer token of each request, so it should keep it and renew it in time; asked again after a 401, and the
    /// request is then repeated once if the token is another one. Wins over <see cref="BearerToken"/>. Called from many threads.
    /// </summary>
    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; set; }

    public Camunda7TlsOptions Tls { get; set; } = new();

    /// <value>How long one request may take, a long poll's wait not counted, the sending of its body counted. The default is 30 seconds.</value>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <value>How long a probe may take. The default is 5 seconds.</value>
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <value>How long opening a connection may take. The default is 5 seconds.</value>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <value>
    /// How many connections are open at most, from 1 to 1,000; further requests wait for one. A pending poll holds one. The
    /// default is 64: below what the engine's own server takes (200 threads).
    /// </value>
    public int MaxConnections { get; set; } = 64;

    /// <value>How long a connection is used before a new one is opened, so that a changed DNS entry is seen. The default is 5 minutes.</value>
    public TimeSpan ConnectionLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Without the secrets, so that the options can stand in a log.</summary>
    private bool PrintMembers(StringBuilder builder)
    {
        _ = builder.Append(nameof(BaseAddress)).Append(" = ").Append(BaseAddress).Append(", ").Append(nameof(EngineName)).Append(" = ").Append(EngineName);
        return true;
    }
}
