using Npgsql;

namespace ProcOS.Store.Connections;

/// <summary>A server cancels its statements itself: Npgsql keeps the deadline and passes the cancellation on.</summary>
internal sealed class ServerStatements(TimeSpan timeout) : StatementPolicy(timeout)
{
    public override int CommandTimeout => Math.Max(1, (int)Math.Ceiling(Timeout.TotalSeconds));

    public override async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> statement, CancellationToken cancellationToken)
    {
        try
        {
            return await statement(cancellationToken).ConfigureAwait(false);
        }
        catch (NpgsqlException exception) when (exception.InnerException is TimeoutException)
        {
            throw TooSlow(exception);
        }
    }
}
