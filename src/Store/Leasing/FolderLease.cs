using System.Collections.Concurrent;

namespace ProcOS.Store.Leasing;

/// <summary>Whoever has the embedded database open owns it alone, so exclusion within this process is all that is left to do.</summary>
internal sealed class FolderLease : IStoreLease
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _names = new(StringComparer.Ordinal);

    public async Task<IAsyncDisposable> AcquireAsync(string name, CancellationToken cancellationToken)
    {
        var semaphore = _names.GetOrAdd(name, _ => new SemaphoreSlim(1));
        await semaphore.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Holding(semaphore);
    }

    private sealed class Holding(SemaphoreSlim semaphore) : IAsyncDisposable
    {
        private int _released;

        public ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                _ = semaphore.Release();
            }

            return ValueTask.CompletedTask;
        }
    }
}
