using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Fetching;
using ProcOS.Engine.ExternalTasks.Locks;

namespace ProcOS.Engine.ExternalTasks.Running;

/// <summary>
/// All tasks that are here and what there is room for: who may be fetched, who may start. A task id is here at most once,
/// so no two handlers ever work on one task. Thread-safe; it does nothing itself.
/// </summary>
internal sealed class TaskBoard
{
    private readonly Lock _gate = new();
    private readonly ExternalTaskHostOptions _options;
    private readonly TimeProvider _time;
    private readonly TopicLoad[] _topics;
    private readonly Dictionary<string, TopicLoad> _byName;
    private readonly Dictionary<string, HeldTask> _held = [];
    private readonly int _mostRunning;
    private int _running;
    private int _reporting;
    private int _reserved;
    private int _shortFetches;
    private int _next;
    private long _turns;
    private bool _isClosed;
    private TaskCompletionSource? _emptied;

    public TaskBoard(IEnumerable<TopicBinding> bindings, ExternalTaskHostOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _topics = [.. bindings.Select(binding => new TopicLoad(binding, options, time))];
        _byName = _topics.ToDictionary(topic => topic.Binding.Topic);
        _mostRunning = options.MaxConcurrency ?? int.MaxValue;
    }

    /// <summary>How many handlers run now.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>How many tasks are here for a free handler.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _topics.Sum(topic => topic.Waiting);
            }
        }
    }

    /// <summary>
    /// False while no topic would be fetched, whatever polls are out, nor a failed task in a while; asked after each task, so
    /// that planning is not.
    /// </summary>
    public bool MayFetch
    {
        get
        {
            lock (_gate)
            {
                foreach (var topic in _topics)
                {
                    if (topic.IsFetched ? topic is { HasPaused: true, Room: > 0 } : topic.WantsMore(ResultsWait))
                    {
                        return !_isClosed;
                    }
                }

                return false;
            }
        }
    }

    /// <summary>The next fetch, its topics taken for it until <see cref="Release"/>; null when there is none to do now.</summary>
    /// <param name="pollEndsIn">When the long poll that is out ends; null when none is.</param>
    public FetchPlan? NextFetch(TimeSpan? pollEndsIn)
    {
        lock (_gate)
        {
            if (_isClosed || FetchPlanner.Next(_topics, Room(), ResultsWait, _shortFetches, pollEndsIn, _options.PollDuration) is not { } plan)
            {
                return null;
            }

            foreach (var topic in plan.Topics)
            {
                topic.IsFetched = true;
                topic.Turn = ++_turns;
                topic.Asked(plan);
            }

            _reserved += plan.MaxTasks;
            _shortFetches += plan.IsLongPoll ? 0 : 1;
            return plan;
        }
    }

    /// <summary>When the next failed task may be tried again; null when none waits for that.</summary>
    public TimeSpan? NextResumesIn()
    {
        lock (_gate)
        {
            return _topics.Min(topic => topic.NextResumesIn);
        }
    }

    /// <summary>It has failed, and nobody gets it before the end of this pause.</summary>
    public void Pause(HeldTask held, TimeSpan pause)
    {
        lock (_gate)
        {
            held.Load.Pause(pause);
        }
    }

    /// <summary>Takes in what a fetch brought.</summary>
    /// <param name="ownerId">The worker id of the fetch.</param>
    /// <param name="requestSent">When the fetch was sent.</param>
    public void Arrived(FetchPlan plan, string ownerId, long requestSent, IReadOnlyList<LockedTask> tasks)
    {
        lock (_gate)
        {
            var isFull = tasks.Count >= plan.MaxTasks && !plan.IsBeside;
            foreach (var topic in plan.Topics)
            {
                topic.HasMore &= plan.IsBeside;
                if (!plan.IsLongPoll)
                {
                    topic.Took(_time.GetElapsedTime(requestSent));
                }
            }

            foreach (var task in tasks)
            {
                var load = _byName[task.Topic];
                load.HasMore |= isFull;
                Take(task, load, ownerId, requestSent);
            }
        }
    }

    /// <summary>The fetch is over; its topics may be fetched again.</summary>
    public void Release(FetchPlan plan)
    {
        lock (_gate)
        {
            foreach (var topic in plan.Topics)
            {
                topic.IsFetched &= plan.IsBeside;
            }

            _reserved -= plan.MaxTasks;
            _shortFetches -= plan.IsLongPoll ? 0 : 1;
        }
    }

    /// <summary>The next task whose handler may start, counted as running; null when none may. Topics take turns.</summary>
    public HeldTask? TryStart()
    {
        lock (_gate)
        {
            for (var i = 0; i < _topics.Length && _running < _mostRunning && !_isClosed; i++)
            {
                var topic = _topics[(_next + i) % _topics.Length];
                if (topic.MayStart)
                {
                    _next = (_next + i + 1) % _topics.Length;
                    var held = topic.Dequeue();
                    held.Stage = TaskStage.Running;
                    topic.Running++;
                    _running++;
                    return held;
                }
            }

            return null;
        }
    }

    /// <summary>Its handler has ended; the slot is free although the engine does not know yet.</summary>
    public void HandlerEnded(HeldTask held)
    {
        lock (_gate)
        {
            held.Stage = TaskStage.Reporting;
            held.Load.Running--;
            held.Load.Reporting++;
            _reporting++;
            _running--;
        }
    }

    /// <summary>False unless it still waits; then it will not start here and must be given back and settled.</summary>
    public bool TryTakeBack(HeldTask held)
    {
        lock (_gate)
        {
            if (held.Stage != TaskStage.Waiting || !held.Load.TryRemove(held))
            {
                return false;
            }

            held.Stage = TaskStage.Returning;
            return true;
        }
    }

    /// <summary>
    /// It is no longer here. To be called before its lock is freed: a task that is fetched again while it is here does not
    /// start.
    /// </summary>
    /// <returns>True when a later fetch has brought it again, so that its lock may be ours anew.</returns>
    public bool Settle(HeldTask held)
    {
        bool cameAgain;
        lock (_gate)
        {
            _ = _held.Remove(held.Id);
            cameAgain = held.CameAgain;
            if (held.Stage == TaskStage.Reporting)
            {
                held.Load.Reporting--;
                _reporting--;
                held.Load.Pace.Count();
            }

            if (_held.Count == 0)
            {
                _emptied?.TrySetResult();
            }
        }

        held.Dispose();
        return cameAgain;
    }

    public bool Holds(string taskId)
    {
        lock (_gate)
        {
            return _held.ContainsKey(taskId);
        }
    }

    public HeldTask[] Snapshot()
    {
        lock (_gate)
        {
            return [.. _held.Values];
        }
    }

    /// <summary>Nothing is fetched or started any more. Answers what will not start.</summary>
    public IReadOnlyList<HeldTask> Close()
    {
        lock (_gate)
        {
            _isClosed = true;
        }

        return [.. Snapshot().Where(TryTakeBack)];
    }

    /// <summary>Ends when nothing is here any more.</summary>
    public Task WhenEmptyAsync()
    {
        lock (_gate)
        {
            _emptied = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_held.Count == 0)
            {
                _emptied.SetResult();
            }

            return _emptied.Task;
        }
    }

    private bool ResultsWait => _reporting > _options.ResultConnections;

    private int Room() => _mostRunning == int.MaxValue
        ? int.MaxValue
        : _mostRunning + _topics.Sum(topic => topic.Prefetch) - _held.Count - _reserved;

    private void Take(LockedTask task, TopicLoad load, string ownerId, long requestSent)
    {
        var duration = load.Binding.LockDuration;
        if (_held.TryGetValue(task.Id, out var known))
        {
            // Its lock had run out and this fetch took it anew: what works on it goes on under that.
            known.Lock.Renew(ownerId, duration, requestSent);
            known.CameAgain = true;
            return;
        }

        var held = new HeldTask(task, load, new HeldLock(_time, duration, ownerId, requestSent), _time);
        _held.Add(task.Id, held);
        load.Enqueue(held);
    }
}
