namespace ProcOS.TestKit;

/// <summary>
/// Ends <see cref="PostgresServer"/> with the last test. An assembly fixture of every test project, by
/// <c>tests/Directory.Build.props</c>: while the process exits it is too late, since the runner takes an exit that lasts
/// some seconds for a hanging thread and fails the run.
/// </summary>
public sealed class PostgresServerEnd : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await PostgresServer.EndAsync();
}
