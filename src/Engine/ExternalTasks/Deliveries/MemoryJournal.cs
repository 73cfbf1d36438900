namespace ProcOS.Engine.ExternalTasks.Deliveries;

/// <summary>For a host without a journal file: second deliveries are known within one start only.</summary>
internal sealed class MemoryJournal(TimeProvider time) : IDeliveryNotes
{
    private const int NotesBeforeCompacting = 10_000;

    private readonly DeliveryNotes _notes = new(time);
    private int _written;

    public bool Begin(string taskId)
    {
        if (Interlocked.Increment(ref _written) % NotesBeforeCompacting == 0)
        {
            _ = _notes.Compact();
        }

        return _notes.Begin(taskId, time.GetUtcNow());
    }

    public void Settle(string taskId) => _notes.Settle(taskId);

    public void Pause(string taskId, TimeSpan pause) => _notes.Pause(taskId, time.GetUtcNow() + pause);

    public bool IsPaused(string taskId) => _notes.IsPaused(taskId);

    public void Use(string workerId)
    {
    }

    public void Forget(string workerId)
    {
    }
}
