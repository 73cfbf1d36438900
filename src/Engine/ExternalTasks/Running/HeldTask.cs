using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Fetching;
using ProcOS.Engine.ExternalTasks.Locks;

namespace ProcOS.Engine.ExternalTasks.Running;

/// <summary>A task that is here, from its fetch until the engine knows what came of it.</summary>
internal sealed class HeldTask(LockedTask task, TopicLoad load, HeldLock held, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LeastBetweenExtensions = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _work = new();
    private CancellationCause _cause;
    private bool _isDisposed;
    private int _isExtending;
    private long _lastExtension;
    private long _lastBeat;
    private volatile string? _progress;

    public string Id => Task.Id;

    public string Topic => Task.Topic;

    public LockedTask Task { get; } = task;

    public TopicLoad Load { get; } = load;

    public TopicBinding Binding => Load.Binding;

    public HeldLock Lock { get; } = held;

    /// <summary>When its fetch was answered.</summary>
    public long Arrived { get; } = time.GetTimestamp();

    /// <summary>Guarded by the board.</summary>
    public TaskStage Stage { get; set; }

    /// <summary>Guarded by the board: a later fetch brought it again, and its lock must not be left behind.</summary>
    public bool CameAgain { get; set; }

    /// <summary>Fires when the handler's work will not count, or no longer may go on.</summary>
    public CancellationToken Token => _work.Token;

    public CancellationCause Cause
    {
        get
        {
            lock (_gate)
            {
                return _cause;
            }
        }
    }

    /// <summary>What the handler last said it was doing.</summary>
    public string? Progress => _progress;

    /// <summary>False when it was cancelled before; the first cause stands.</summary>
    public bool Cancel(CancellationCause cause)
    {
        lock (_gate)
        {
            if (_cause != CancellationCause.None || _isDisposed)
            {
                return false;
            }

            _cause = cause;

            // On the pool: what handlers registered with their token must not hold up the one who cancels.
            _ = _work.CancelAsync();
            return true;
        }
    }

    public void Beat(string? progress)
    {
        _progress = progress ?? _progress;
        Volatile.Write(ref _lastBeat, time.GetTimestamp());
    }

    /// <summary>The handler runs, and its last sign of life is longer ago than its topic allows.</summary>
    public bool IsSilent =>
        Binding.Silence is { } limit && Stage == TaskStage.Running && Volatile.Read(ref _lastBeat) is var last and > 0 && time.GetElapsedTime(last) > limit;

    /// <summary>False while an extension is under way, or the last one has only just ended.</summary>
    public bool TryClaimExtension()
    {
        if (_lastExtension != 0 && time.GetElapsedTime(_lastExtension) < LeastBetweenExtensions)
        {
            return false;
        }

        if (Interlocked.Exchange(ref _isExtending, 1) == 1)
        {
            return false;
        }

        _lastExtension = time.GetTimestamp();
        return true;
    }

    public void EndExtension() => Interlocked.Exchange(ref _isExtending, 0);

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _work.Dispose();
        }
    }
}
