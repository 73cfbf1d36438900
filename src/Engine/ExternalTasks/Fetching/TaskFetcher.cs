using System.Collections.Concurrent;
using System.Threading.Channels;
using ProcOS.Engine.ExternalTasks.Locks;
using ProcOS.Engine.ExternalTasks.Reporting;
using ProcOS.Engine.ExternalTasks.Running;
using ProcOS.Engine.ExternalTasks.Telemetry;

namespace ProcOS.Engine.ExternalTasks.Fetching;

/// <summary>Sends the fetches that the board plans, each in a worker id of its own, and hands on what they bring.</summary>
internal sealed class TaskFetcher(
    IExternalTasks engine,
    TaskBoard board,
    HostIds ids,
    StrayLocks strays,
    UnstartedTasks unstarted,
    EngineContact contact,
    HostMetrics metrics,
    HostActivities activities,
    TimeProvider time)
{
    /// <summary>Timers count in these.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly TaskSet _fetches = new();
    private readonly ConcurrentDictionary<FetchPlan, long> _polls = new();
    private int _failures;
    private int _fruitless;

    /// <summary>There may be room, or a fetch is over.</summary>
    public void Pulse() => _changes.Writer.TryWrite(true);

    /// <param name="start">Starts what may start.</param>
    public async Task RunAsync(Action start, CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                while (!stopping.IsCancellationRequested && board.NextFetch(PollEndsIn()) is { } plan)
                {
                    _fetches.Add(Task.Run(() => FetchAsync(plan, start, stopping), CancellationToken.None));
                }

                await WaitForChangeAsync(stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The polls that are out end by themselves.
        }
    }

    /// <summary>Waits for the polls that are out.</summary>
    public Task WhenDoneAsync(CancellationToken deadline) => _fetches.WhenEmptyAsync(deadline);

    private async Task FetchAsync(FetchPlan plan, Action start, CancellationToken stopping)
    {
        var workerId = ids.Take();
        var sent = time.GetTimestamp();
        if (plan.IsLongPoll)
        {
            _polls[plan] = sent + (long)(plan.Wait.TotalSeconds * time.TimestampFrequency);
        }

        try
        {
            var request = new FetchRequest(workerId, plan.MaxTasks, plan.Wait, [.. plan.Topics.Select(topic => topic.Binding.Fetch)]);

            // Never aborted: a poll whose caller has hung up still locks the next task, for nobody.
            var tasks = await engine.FetchAndLockAsync(request, CancellationToken.None).ConfigureAwait(false);
            ids.Return(workerId);
            contact.Answered();
            _failures = 0;
            await TakeInAsync(plan, workerId, sent, tasks, start, stopping).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever goes wrong with one fetch, the serving must go on, and not in a tight loop.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            if (FailureClassifier.CauseOf(exception) is FailureCause.Unanswered or FailureCause.Other)
            {
                strays.Suspect(workerId, plan.Wait, stopping);
            }
            else
            {
                ids.Return(workerId);
            }

            contact.Failed(exception);
            await PauseAsync(Interlocked.Increment(ref _failures) - 1, stopping).ConfigureAwait(false);
        }
        finally
        {
            _ = _polls.TryRemove(plan, out _);
            board.Release(plan);
            Pulse();
        }
    }

    private async Task TakeInAsync(
        FetchPlan plan, string workerId, long sent, IReadOnlyList<LockedTask> tasks, Action start, CancellationToken stopping)
    {
        board.Arrived(plan, workerId, sent, tasks);
        if (tasks.Count > 0)
        {
            _fruitless = 0;
            activities.Fetched(workerId, tasks.Count, time.GetElapsedTime(sent));
            foreach (var topic in tasks.GroupBy(task => task.Topic))
            {
                metrics.Fetched(topic.Key, topic.Count());
            }

            start();
            if (stopping.IsCancellationRequested)
            {
                unstarted.ReturnAll();
            }
        }
        else if (plan.IsLongPoll && time.GetElapsedTime(sent) < plan.Wait / 2)
        {
            // Another worker was faster, or the engine does not hold polls back: do not spin.
            await PauseAsync(Interlocked.Increment(ref _fruitless) - 1, stopping).ConfigureAwait(false);
        }
    }

    private async Task PauseAsync(int attempt, CancellationToken stopping)
    {
        try
        {
            await contact.PauseAsync(attempt, stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Nothing more is fetched.
        }
    }

    private async Task WaitForChangeAsync(CancellationToken stopping)
    {
        if (PlanAnewIn() is not { } pause)
        {
            _ = await _changes.Reader.ReadAsync(stopping).ConfigureAwait(false);
            return;
        }

        using var overdue = new CancellationTokenSource(pause, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(overdue.Token, stopping);
        try
        {
            _ = await _changes.Reader.ReadAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // What was waited for is planned for now.
        }
    }

    /// <summary>
    /// When to plan anew though nothing has changed here: a failed task may be tried again, or topics were left out because
    /// of a poll that should have ended, and one that hangs must not hold them up. Null for never.
    /// </summary>
    private TimeSpan? PlanAnewIn()
    {
        var resumes = board.NextResumesIn() is { } next ? next < LongestSleep ? next + Tick : LongestSleep : (TimeSpan?)null;
        var overdue = PollEndsIn() is { } left && left < FetchPlanner.Soon ? left + FetchPlanner.Soon : (TimeSpan?)null;
        return resumes is null || overdue < resumes ? overdue : resumes;
    }

    /// <summary>When the last of the long polls that are out should end; null when none is, or it is overdue.</summary>
    private TimeSpan? PollEndsIn()
    {
        if (_polls.IsEmpty)
        {
            return null;
        }

        var left = time.GetElapsedTime(time.GetTimestamp(), _polls.Values.DefaultIfEmpty().Max());
        return left > TimeSpan.Zero ? left : null;
    }
}
