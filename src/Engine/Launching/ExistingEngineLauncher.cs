using ProcOS.Engine.Camunda7;

namespace ProcOS.Engine.Launching;

/// <summary>Waits for an engine that somebody else runs (<c>CAMUNDA_BASE_URL</c>).</summary>
public sealed class ExistingEngineLauncher(ExistingEngineOptions options, TimeProvider time) : IEngineLauncher
{
    /// <summary>Nothing to find: whether it runs shows only by asking, and it may come up later than we do.</summary>
    public void Check()
    {
    }

    public async Task<IRunningEngine> LaunchAsync(CancellationToken cancellationToken)
    {
        using var client = new Camunda7Client(options.Engine, time);
        var wait = new EngineWait(time, options.Backoff, options.Timeout, options.MaxAttempts);
        await wait.UntilReadyAsync(client.Probe, client.BaseAddress.AbsoluteUri, () => null, cancellationToken).ConfigureAwait(false);
        return new ExistingEngine(client.BaseAddress);
    }

    private sealed class ExistingEngine(Uri baseAddress) : IRunningEngine
    {
        public Uri BaseAddress => baseAddress;

        public Uri? Cockpit => CockpitAddress.Of(baseAddress);

        public int? Pid => null;

        public Task Lost { get; } = new TaskCompletionSource().Task;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
