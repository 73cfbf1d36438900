using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Deliveries;
using ProcOS.Engine.ExternalTasks.Fetching;
using ProcOS.Engine.ExternalTasks.Locks;
using ProcOS.Engine.ExternalTasks.Reporting;
using ProcOS.Engine.ExternalTasks.Running;
using ProcOS.Engine.ExternalTasks.Telemetry;

namespace ProcOS.Engine.ExternalTasks.Startup;

/// <summary>One serving of a host, from its start to the end of its drain: puts the parts together and ends them in order.</summary>
internal sealed class ServingTasks : IAsyncDisposable
{
    private readonly HostParts _parts;
    private readonly HostIds _ids;
    private readonly TaskBoard _board;
    private readonly TaskFetcher _fetcher;
    private readonly LockRelease _release;
    private readonly UnstartedTasks _unstarted;
    private readonly StrayLocks _strays;
    private readonly ResultReporter _reporter;
    private readonly TaskRunner _runner;
    private readonly HostActivities _activities;
    private readonly JournalFile? _journal;
    private readonly Lock _stopGate = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _keeping = new();
    private readonly CancellationTokenSource _giveUp = new();
    private readonly Task _fetching;
    private readonly Task _lockKeeping;
    private Task? _stop;

    private ServingTasks(HostParts parts, string workerId, IReadOnlyList<TopicBinding> bindings, HandlerPipeline pipeline)
    {
        _parts = parts;
        var (engine, scopes, options, time, meters, logger) = parts;
        _journal = options.JournalFile is { } path ? new JournalFile(path, time) : null;
        IDeliveryNotes notes = _journal is not null ? _journal : new MemoryJournal(time);
        var metrics = new HostMetrics(meters);
        var contact = new EngineContact(options, time, logger);
        var policy = new FailurePolicy(options);
        _activities = new HostActivities(time);
        _ids = new HostIds(workerId, notes.Use);
        _board = new TaskBoard(bindings, options, time);
        _release = new LockRelease(engine, time, logger);
        _unstarted = new UnstartedTasks(_board, _release, metrics);
        _strays = new StrayLocks(engine, _board, _ids, _release, notes, time, logger);
        _reporter = new ResultReporter(engine, _ids, policy, contact, options, logger);
        var keeper = new LockKeeper(engine, _board, _ids, _unstarted, contact, metrics, time, logger);
        _fetcher = new TaskFetcher(engine, _board, _ids, _strays, _unstarted, contact, metrics, _activities, time);
        _runner = new TaskRunner(scopes, pipeline, _board, keeper, _release, _reporter, policy, notes, options.Turns, metrics, _activities, time, logger);
        FreePredecessors();
        HostLog.Started(logger, bindings.Count, workerId);
        var shortest = bindings.Select(binding => binding.LockDuration).DefaultIfEmpty(TimeSpan.FromSeconds(20)).Min();
        using (ExecutionContext.SuppressFlow())
        {
            _fetching = Task.Run(() => _fetcher.RunAsync(StartWaiting, _stopping.Token));
            _lockKeeping = Task.Run(() => keeper.RunAsync(shortest, _keeping.Token));
        }
    }

    public int Running => _board.Running;

    public int Waiting => _board.Waiting;

    public static ServingTasks Begin(HostParts parts, string workerId, IReadOnlyList<TopicBinding> bindings, HandlerPipeline pipeline) =>
        new(parts, workerId, bindings, pipeline);

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_stopGate)
        {
            return _stop ??= DrainAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None).ConfigureAwait(false);
        _stopping.Dispose();
        _keeping.Dispose();
        _giveUp.Dispose();
        _activities.Dispose();
        _journal?.Dispose();
    }

    /// <summary>A poll of a killed predecessor may be parked in the engine still, and lock tasks until its end.</summary>
    private void FreePredecessors()
    {
        if (_journal is not { Predecessors: { Count: > 0 } dead })
        {
            return;
        }

        var names = string.Join(", ", dead);
        HostLog.Predecessor(_parts.Logger, names, _journal.Begun);
        foreach (var workerId in dead)
        {
            _strays.Suspect(workerId, HostCheck.LongestPoll, _stopping.Token);
        }
    }

    /// <summary>
    /// Each handler on the thread pool: one that blocks must not hold up the fetching. In a context of its own: trace, log scope
    /// and memory of the task whose end makes room for it are none of its business.
    /// </summary>
    private void StartWaiting()
    {
        while (_board.TryStart() is { } held)
        {
            _ = ThreadPool.UnsafeQueueUserWorkItem(static run => _ = run.Serving.RunAsync(run.Held), (Serving: this, Held: held), preferLocal: false);
        }
    }

    /// <summary>Goes on with what its end makes room for, on the thread that is here already: waking another one costs more than most handlers.</summary>
    private async Task RunAsync(HeldTask? held)
    {
        while (held is not null)
        {
            try
            {
                await _runner.RunAsync(held, StartWaiting, _giveUp.Token).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // The engine delivers the task again; here it must at least be seen in the log.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                HostLog.RunBroken(_parts.Logger, exception, held.Id);
                if (_board.Holds(held.Id))
                {
                    _ = _board.Settle(held);
                }
            }

            held = _board.TryStart();
            StartWaiting();
            if (_board.MayFetch)
            {
                _fetcher.Pulse();
            }
        }
    }

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        var (_, _, options, time, _, logger) = _parts;
        var stopping = _stopping.CancelAsync();

        // Before anything is awaited: what a pending poll brings from here on does not start.
        _unstarted.ReturnAll();
        await stopping.ConfigureAwait(false);
        await _fetching.ConfigureAwait(false);
        using (var grace = new CancellationTokenSource(options.DrainTimeout, time))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(grace.Token, cancellationToken))
        {
            await EmptyAsync(either.Token).ConfigureAwait(false);
        }

        foreach (var held in _board.Snapshot())
        {
            _ = held.Cancel(CancellationCause.HostStopping);
        }

        using (var last = new CancellationTokenSource(options.CancelTimeout, time))
        {
            await EmptyAsync(last.Token).ConfigureAwait(false);
        }

        await _giveUp.CancelAsync().ConfigureAwait(false);
        using (var last = new CancellationTokenSource(options.PollDuration + options.CancelTimeout, time))
        {
            await _fetcher.WhenDoneAsync(last.Token).ConfigureAwait(false);
            await _release.WhenDoneAsync(last.Token).ConfigureAwait(false);
            await _strays.ReleaseAllAsync(_ids.Used, last.Token).ConfigureAwait(false);
        }

        await _keeping.CancelAsync().ConfigureAwait(false);
        await _lockKeeping.ConfigureAwait(false);
        if (_board.Running == 0)
        {
            _journal?.Close();
        }

        HostLog.Stopped(logger, _board.Running);
    }

    private async Task EmptyAsync(CancellationToken deadline)
    {
        try
        {
            await _board.WhenEmptyAsync().WaitAsync(deadline).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            // What goes on now is cancelled next, or told in the log.
        }
    }
}
