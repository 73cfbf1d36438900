using ProcOS.Foundation.Errors;

namespace ProcOS.Store.Connections;

/// <summary>How one statement gets its deadline, which differs between the two databases.</summary>
internal abstract class StatementPolicy(TimeSpan timeout)
{
    protected TimeSpan Timeout { get; } = timeout;

    /// <summary>What Npgsql itself enforces, in seconds; 0 for nothing.</summary>
    public abstract int CommandTimeout { get; }

    /// <summary>Runs <paramref name="statement"/>, which gets the token that it may hand to Npgsql.</summary>
    public abstract Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> statement, CancellationToken cancellationToken);

    protected ProcOsException TooSlow(Exception? cause = null) =>
        new(StoreErrors.StatementTimeout, "statement", $"an answer within {Timeout.TotalSeconds:0.#} s", "none", innerException: cause);
}
