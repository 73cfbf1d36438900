namespace ProcOS.Engine.ExternalTasks.Reporting;

/// <summary>
/// How many results may be on their way at once. First come, first served. Thread-safe. Who leaves runs the next one's call
/// up to its first wait on the thread that is here: with <see cref="SemaphoreSlim"/> each result woke a thread for that.
/// </summary>
internal sealed class ResultSlots(int slots)
{
    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource> _waiting = [];
    private int _free = slots;

    /// <summary>Ends when there is a slot, which is the caller's from then on.</summary>
    public Task TakeAsync()
    {
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return Task.CompletedTask;
            }

            var next = new TaskCompletionSource();
            _waiting.Enqueue(next);
            return next.Task;
        }
    }

    public void Return()
    {
        TaskCompletionSource? next;
        lock (_gate)
        {
            if (!_waiting.TryDequeue(out next))
            {
                _free++;
                return;
            }
        }

        next.SetResult();
    }
}
