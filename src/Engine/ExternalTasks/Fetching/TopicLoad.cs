using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Running;

namespace ProcOS.Engine.ExternalTasks.Fetching;

/// <summary>What one topic has here and has room for. Guarded by the <see cref="TaskBoard"/> it belongs to.</summary>
internal sealed class TopicLoad(TopicBinding binding, ExternalTaskHostOptions options, TimeProvider time)
{
    /// <summary>More would be a long answer, and much to give back.</summary>
    private const int MostPrefetched = 400;

    /// <summary>A newer time of a fetch counts for so much.</summary>
    private const double Newer = 0.2;

    private readonly PriorityQueue<HeldTask, (long Rank, long Order)> _waiting = new();
    private readonly PausedTasks _paused = new(time);
    private readonly TimeSpan _longestWindow = binding.LockDuration / 4;
    private long _order;
    private TimeSpan _fetchTime;

    public TopicBinding Binding { get; } = binding;

    public Pace Pace { get; } = new(time);

    public int Waiting => _waiting.Count;

    public int Running { get; set; }

    /// <summary>Handled, and the engine does not know yet.</summary>
    public int Reporting { get; set; }

    /// <summary>In a fetch that has not been answered.</summary>
    public bool IsFetched { get; set; }

    /// <summary>The last fetch brought as much as was asked for: there is more.</summary>
    public bool HasMore { get; set; }

    /// <summary>Counts up with each fetch of the host; the topic with the least has waited longest for its turn.</summary>
    public long Turn { get; set; }

    /// <summary>How many failed tasks may be tried again and were not asked for since.</summary>
    public int Resumed => _paused.Resumed;

    /// <summary>Failed tasks wait for their pause's end, or for being asked for after it.</summary>
    public bool HasPaused => _paused.Any;

    /// <summary>When the next pause of a failed task ends; null when none does.</summary>
    public TimeSpan? NextResumesIn => _paused.NextResumesIn;

    /// <summary>How many may wait here, so that no handler waits for a fetch.</summary>
    public int Prefetch => (int)Math.Min(MostPrefetched, Pace.PerSecond * Window.TotalSeconds);

    public int Room => Binding.Concurrency + Prefetch - Waiting - Running - Reporting;

    /// <summary>
    /// Whether to fetch: at once while a free handler has nothing to do, else not before half of the room is free, because each
    /// fetch costs the engine a query, and both sides a call, whatever it brings. Where handlers are faster than the engine
    /// takes their results, what is fetched would only stand behind those: then a quarter may be left.
    /// </summary>
    /// <param name="resultsWait">Results, maybe of other topics, stand in line for their connection.</param>
    public bool WantsMore(bool resultsWait)
    {
        var most = Binding.Concurrency + Prefetch;
        var room = most - Waiting - Running - Reporting;
        return room > 0 && (resultsWait && Reporting > Running
            ? 4 * room >= 3 * most
            : 2 * room >= most || (Waiting == 0 && Running < Binding.Concurrency));
    }

    /// <summary>A handler may start; not while so many results wait that a crash would double much work.</summary>
    public bool MayStart => Waiting > 0 && Running < Binding.Concurrency && Reporting < Binding.Concurrency + options.ResultConnections;

    private TimeSpan Window
    {
        get
        {
            var window = _fetchTime * 3 > options.Prefetch && options.Prefetch > TimeSpan.Zero ? _fetchTime * 3 : options.Prefetch;
            return window < _longestWindow ? window : _longestWindow;
        }
    }

    public void Enqueue(HeldTask held)
    {
        Pace.Begin();
        _waiting.Enqueue(held, (-held.Task.Priority, _order++));
    }

    public HeldTask Dequeue() => _waiting.Dequeue();

    public bool TryRemove(HeldTask held) => _waiting.Remove(held, out _, out _);

    /// <summary>One of its tasks has failed, and nobody gets it before the end of this pause.</summary>
    public void Pause(TimeSpan pause) => _paused.Add(pause);

    /// <summary>A fetch is sent, which sees what may be tried again by now, and tells by its answer whether there is more of it, unless it is one beside another.</summary>
    public void Asked(FetchPlan plan) => _paused.Asked(plan.IsBeside ? plan.MaxTasks : int.MaxValue);

    /// <summary>A fetch that did not wait took so long.</summary>
    public void Took(TimeSpan elapsed) => _fetchTime = (_fetchTime * (1 - Newer)) + (elapsed * Newer);
}
