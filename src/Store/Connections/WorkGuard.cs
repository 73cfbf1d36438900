namespace ProcOS.Store.Connections;

/// <summary>
/// Refuses work inside work, on both databases: with the embedded one's single connection the inner would wait for
/// the outer for ever.
/// </summary>
internal sealed class WorkGuard
{
    private readonly AsyncLocal<Work?> _current = new();

    public IDisposable Enter()
    {
        // A task that was started inside work and outlives it still carries that work; only work that runs counts.
        if (_current.Value is { HasEnded: false })
        {
            throw new InvalidOperationException(
                "Expected store work outside of other store work, but it was called inside one: pass the outer StoreSession on.");
        }

        var work = new Work();
        _current.Value = work;
        return work;
    }

    private sealed class Work : IDisposable
    {
        public bool HasEnded { get; private set; }

        public void Dispose() => HasEnded = true;
    }
}
