namespace ProcOS.Engine.ExternalTasks.Deliveries;

/// <summary>The notes of a host in memory, with what its predecessors left. Thread-safe.</summary>
internal sealed class DeliveryNotes(TimeProvider time)
{
    /// <summary>Older ones are of tasks that others have long done.</summary>
    private static readonly TimeSpan LongestMemory = TimeSpan.FromDays(14);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _begun = [];
    private readonly Dictionary<string, DateTimeOffset> _paused = [];

    public int Begun
    {
        get
        {
            lock (_gate)
            {
                return _begun.Count;
            }
        }
    }

    /// <summary>True when it was noted before.</summary>
    public bool Begin(string taskId, DateTimeOffset at)
    {
        lock (_gate)
        {
            _ = _paused.Remove(taskId);
            if (_begun.TryAdd(taskId, at))
            {
                return false;
            }

            _begun[taskId] = at;
            return true;
        }
    }

    public void Settle(string taskId)
    {
        lock (_gate)
        {
            _ = _begun.Remove(taskId);
        }
    }

    public void Pause(string taskId, DateTimeOffset until)
    {
        lock (_gate)
        {
            _ = _begun.Remove(taskId);
            _paused[taskId] = until;
        }
    }

    public bool IsPaused(string taskId)
    {
        lock (_gate)
        {
            return _paused.TryGetValue(taskId, out var until) && until > time.GetUtcNow();
        }
    }

    /// <summary>What is still worth knowing; the rest is forgotten.</summary>
    public (KeyValuePair<string, DateTimeOffset>[] Begun, KeyValuePair<string, DateTimeOffset>[] Paused) Compact()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            foreach (var (taskId, at) in _begun)
            {
                if (at < now - LongestMemory)
                {
                    _ = _begun.Remove(taskId);
                }
            }

            foreach (var (taskId, until) in _paused)
            {
                if (until <= now)
                {
                    _ = _paused.Remove(taskId);
                }
            }

            return ([.. _begun], [.. _paused]);
        }
    }
}
