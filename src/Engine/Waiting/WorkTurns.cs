namespace ProcOS.Engine.Waiting;

/// <summary>Lets the pieces of work of several loops run side by side, or one after the other. Thread-safe.</summary>
/// <param name="concurrent">False: whoever asks for a turn waits until the one before has ended.</param>
public sealed class WorkTurns(bool concurrent) : IDisposable
{
    private readonly SemaphoreSlim? _one = concurrent ? null : new SemaphoreSlim(1);
    private int _waiting;

    /// <summary>How many wait for their turn now.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Waits for the turn; disposing the answer ends it. Turns do not nest.</summary>
    public async Task<IDisposable?> TakeAsync(CancellationToken cancellationToken)
    {
        if (_one is null)
        {
            return null;
        }

        _ = Interlocked.Increment(ref _waiting);
        try
        {
            await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new Turn(_one);
        }
        finally
        {
            _ = Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _one?.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose()
        {
            try
            {
                _ = one.Release();
            }
            catch (ObjectDisposedException)
            {
                // Work that ignored its cancellation has outlived those who shared the turns.
            }
        }
    }
}
