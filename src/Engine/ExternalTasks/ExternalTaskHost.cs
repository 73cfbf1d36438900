using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Hosting;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks;

/// <summary>Fetches external tasks, runs their handlers side by side and tells the engine what came of them.</summary>
public sealed class ExternalTaskHost : IAsyncDisposable
{
    private readonly IExternalTasks _engine;
    private readonly IServiceScopeFactory _scopes;
    private readonly ExternalTaskHostOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly EngineContact _contact;
    private readonly TaskRunner _runner;
    private readonly Type[] _handlers;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly ConcurrentDictionary<Task, bool> _polls = new();
    private readonly ConcurrentDictionary<Task, bool> _runs = new();
    private readonly SemaphoreSlim _changed = new(0);
    private TopicSlots _slots = new([]);
    private Task? _loop;
    private Task? _stop;

    public ExternalTaskHost(
        IExternalTasks engine,
        IServiceScopeFactory scopes,
        ExternalTaskHostOptions options,
        TimeProvider time,
        IMeterFactory meters,
        ILogger<ExternalTaskHost> logger,
        IServiceProvider services)
    {
        _engine = engine;
        _scopes = scopes;
        _options = options;
        _time = time;
        _logger = logger;
        _handlers = [.. services.GetServices<HandlerRegistration>().Select(registration => registration.Handler).Distinct()];
        WorkerId = $"{options.WorkerName}-{Environment.MachineName}-{Guid.NewGuid():n}";
        _contact = new EngineContact(options, time, logger);
        var keeper = new LockKeeper(engine, WorkerId, _contact, time, logger);
        var reporter = new ResultReporter(engine, WorkerId, _contact, new HostMetrics(meters), logger);
        _runner = new TaskRunner(engine, scopes, keeper, reporter, new FailurePolicy(options), options.Turns, time, logger);
    }

    /// <summary>In whose name tasks are locked; new at each start of the program.</summary>
    public string WorkerId { get; }

    /// <summary>The topics that are served, once it has started.</summary>
    public IReadOnlyCollection<string> Topics { get; private set; } = [];

    /// <summary>How many handlers run now.</summary>
    public int Running => _slots.RunningCount;

    /// <summary>Checks every handler, then begins to fetch. An engine that does not answer yet is waited for.</summary>
    /// <exception cref="ProcOsException">A handler or a limit cannot work.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_loop is not null)
        {
            throw new InvalidOperationException("The host is already started.");
        }

        HostCheck.CheckOptions(_options);
        var bindings = HostCheck.Bind(_handlers);
        await HostCheck.CheckServicesAsync(_scopes, bindings).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        _slots = new TopicSlots(bindings);
        Topics = [.. bindings.Select(binding => binding.Topic)];
        HostLog.Started(_logger, bindings.Count, WorkerId);
        _loop = Task.Run(() => FetchAsync(_stopping.Token), CancellationToken.None);
    }

    /// <summary>
    /// Stops fetching, lets running handlers finish within the drain timeout, cancels the rest, and gives back what was
    /// not finished.
    /// </summary>
    /// <param name="cancellationToken">Ends the drain at once.</param>
    public Task StopAsync(CancellationToken cancellationToken) => _stop ??= DrainAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None).ConfigureAwait(false);
        _stopping.Dispose();
        _abort.Dispose();
        _changed.Dispose();
    }

    private async Task FetchAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            if (_slots.TakePlan() is { } plan)
            {
                Track(_polls, () => PollAsync(plan, stopping));
                continue;
            }

            try
            {
                await _changed.WaitAsync(stopping).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task PollAsync(PollPlan plan, CancellationToken stopping)
    {
        var topics = plan.Topics.Select(binding => new FetchTopic(binding.Topic, binding.LockDuration)).ToArray();
        var request = new FetchRequest(WorkerId, plan.MaxTasks, _options.PollDuration, topics);
        try
        {
            var fruitless = 0;
            for (var attempt = 0; !stopping.IsCancellationRequested; attempt++)
            {
                var sent = _time.GetTimestamp();
                try
                {
                    // Never aborted: a poll whose caller has hung up still locks the next task, for nobody.
                    var tasks = await _engine.FetchAndLockAsync(request, CancellationToken.None).ConfigureAwait(false);
                    _contact.Answered();
                    Begin(tasks, sent, stopping);
                    if (tasks.Count == 0 && _time.GetElapsedTime(sent) < _options.PollDuration / 2)
                    {
                        // Another worker was faster, or the engine does not hold polls back: do not spin.
                        await Task.Delay(_options.EngineBackoff.Delay(fruitless++), _time, stopping).ConfigureAwait(false);
                    }

                    return;
                }
#pragma warning disable CA1031 // Whatever goes wrong with one poll, the serving must go on, and not in a tight loop.
                catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    await _contact.WaitAsync(exception, attempt, stopping).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopping while waiting for the engine.
        }
        finally
        {
            _slots.Release(plan);
            Changed();
        }
    }

    private void Begin(IReadOnlyList<LockedTask> tasks, long requestSent, CancellationToken stopping)
    {
        foreach (var task in tasks)
        {
            var binding = _slots.Binding(task.Topic);
            var held = new HeldLock(_time, binding.LockDuration, requestSent);
            if (stopping.IsCancellationRequested)
            {
                Track(_runs, () => _slots.IsRunning(task.Id) ? Task.CompletedTask : _runner.ReturnAsync(task.Id, held));
            }
            else if (_slots.TryBegin(task, held, requestSent))
            {
                Track(_runs, () => RunAsync(task, binding, held));
            }
        }
    }

    private async Task RunAsync(LockedTask task, TopicBinding binding, HeldLock held)
    {
        try
        {
            await _runner.RunAsync(task, binding, held, _abort.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The engine delivers the task again; here it must at least be seen in the log.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            HostLog.ResultDiscarded(_logger, exception.Message);
        }
        finally
        {
            _slots.End(task.Id);
            Changed();
        }
    }

    private void Changed()
    {
        try
        {
            _ = _changed.Release();
        }
        catch (ObjectDisposedException)
        {
            // A handler that ignored its cancellation has outlived the host.
        }
    }

    /// <summary>On the thread pool: a handler that blocks must not hold up the fetching.</summary>
    private static void Track(ConcurrentDictionary<Task, bool> tasks, Func<Task> work)
    {
        var running = Task.Run(work);
        tasks[running] = true;
        _ = running.ContinueWith(ended => tasks.TryRemove(ended, out _), TaskScheduler.Default);
    }

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (_loop is null)
        {
            return;
        }

        await _loop.ConfigureAwait(false);
        using (var grace = new CancellationTokenSource(_options.DrainTimeout, _time))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(grace.Token, cancellationToken))
        {
            await EndOfAsync(_runs, either.Token).ConfigureAwait(false);
        }

        await _abort.CancelAsync().ConfigureAwait(false);
        using (var last = new CancellationTokenSource(_options.PollDuration + _options.CancelTimeout, _time))
        {
            await EndOfAsync(_polls, last.Token).ConfigureAwait(false);
            await EndOfAsync(_runs, last.Token).ConfigureAwait(false);
            await ReturnStrayLocksAsync(last.Token).ConfigureAwait(false);
        }

        HostLog.Stopped(_logger, _slots.RunningCount);
    }

    /// <summary>
    /// A fetch whose answer was lost on the way has locked tasks that nobody here knows of. It is asked even when the
    /// last poll failed: a lost answer looks just like an engine that is gone.
    /// </summary>
    private async Task ReturnStrayLocksAsync(CancellationToken deadline)
    {
        try
        {
            foreach (var taskId in await _engine.ListLockedAsync(WorkerId, deadline).ConfigureAwait(false))
            {
                if (!_slots.IsRunning(taskId))
                {
                    await _engine.UnlockAsync(taskId, deadline).ConfigureAwait(false);
                    HostLog.TaskReturned(_logger, taskId);
                }
            }
        }
        catch (Exception exception) when (exception is ProcOsException or OperationCanceledException)
        {
            HostLog.TaskNotReturned(_logger, "of " + WorkerId, exception.Message);
        }
    }

    private static async Task EndOfAsync(ConcurrentDictionary<Task, bool> tasks, CancellationToken deadline)
    {
        try
        {
            while (!tasks.IsEmpty)
            {
                await Task.WhenAll(tasks.Keys).WaitAsync(deadline).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // What goes on now is told in the log.
        }
    }
}
