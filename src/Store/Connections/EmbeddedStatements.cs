namespace ProcOS.Store.Connections;

/// <summary>
/// PGlite knows neither cancel nor statement timeout, and while it computes it answers nothing at all. So a started
/// statement is awaited to its end, and one that misses its deadline means a restart of the database.
/// </summary>
internal sealed class EmbeddedStatements(TimeSpan timeout, TimeProvider clock, Action restart) : StatementPolicy(timeout)
{
    public override int CommandTimeout => 0;

    public override async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> statement, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var running = statement(CancellationToken.None);
        try
        {
            return await running.WaitAsync(Timeout, clock, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException exception) when (!running.IsCompleted)
        {
            restart();
            try
            {
                _ = await running.ConfigureAwait(false);
            }
            catch (Exception)
            {
                // The restart broke the connection under the statement; the caller hears why it was restarted.
            }

            throw TooSlow(exception);
        }
    }
}
