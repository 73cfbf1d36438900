namespace ProcOS.Microkernel.Loops;

/// <summary>What the kernel does again and again beside everything else, from readiness until the stop.</summary>
internal abstract class KernelLoop : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _loop = Task.CompletedTask;

    public void Start() => _loop = Task.Run(RunUntilStoppedAsync, CancellationToken.None);

    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    /// <summary>The loop itself; it may end by the token's exception.</summary>
    protected abstract Task LoopAsync(CancellationToken stopping);

    private async Task RunUntilStoppedAsync()
    {
        try
        {
            await LoopAsync(_stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }
}
