using Microsoft.Extensions.Logging;
using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Supervision;

namespace ProcOS.Store.Embedded;

/// <summary>The supervised Node process with PGlite: started, restarted with a bound, stopped.</summary>
internal sealed class EmbeddedDatabase : IAsyncDisposable
{
    /// <summary>Below this, a failure of the database is put down to the disk.</summary>
    private const long RoomNeeded = 8 * 1024 * 1024;

    private static readonly TimeSpan RestartWindow = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RestartPause = TimeSpan.FromMilliseconds(500);

    private readonly EmbeddedStart _start;
    private readonly StoreOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource<ProcOsException> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<long> _restarts = [];
    private readonly Lock _gate = new();
    private volatile TaskCompletionSource _available = Completed();
    private volatile IChildProcess _child;
    private volatile Func<Task> _restarted = () => Task.CompletedTask;
    private readonly Task _watching;

    private EmbeddedDatabase(EmbeddedStart start, IChildProcess child, StoreOptions options, TimeProvider clock, ILogger log)
    {
        _start = start;
        _child = child;
        _options = options;
        _clock = clock;
        _log = log;
        _watching = Task.Run(WatchAsync);
    }

    public string Folder => _start.Folders.Store;

    public string SocketFolder => _start.Folders.Socket;

    public Task<ProcOsException> Lost => _lost.Task;

    public bool DiskIsFull
    {
        get
        {
            try
            {
                return new DriveInfo(Folder).AvailableFreeSpace < RoomNeeded;
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    public static async Task<EmbeddedDatabase> StartAsync(
        StoreOptions options, IProcessSupervisor supervisor, TimeProvider clock, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var log = logs.CreateLogger<EmbeddedDatabase>();
        var start = new EmbeddedStart(options, supervisor, clock);

        // A database whose kernel was killed is closing by itself, and is helped here if it cannot.
        await supervisor.ReapAsync(start.Folders.Run, cancellationToken).ConfigureAwait(false);
        var child = await start.RunAsync(cancellationToken).ConfigureAwait(false);
        EmbeddedLog.Started(log, start.Folders.Store, child.Pid);
        return new EmbeddedDatabase(start, child, options, clock, log);
    }

    /// <summary>Called after each restart, before new work is let in.</summary>
    public void OnRestarted(Func<Task> action) => _restarted = action;

    /// <summary>Waits while the database is being restarted.</summary>
    public async Task AvailableAsync(CancellationToken cancellationToken)
    {
        if (_lost.Task.IsCompletedSuccessfully)
        {
            throw await _lost.Task.ConfigureAwait(false);
        }

        ShutWhenEnded();
        try
        {
            await _available.Task.WaitAsync(_options.StatementTimeout, _clock, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw new ProcOsException(
                DiskIsFull ? StoreErrors.DiskFull : StoreErrors.Unreachable, Folder, innerException: exception);
        }
    }

    /// <summary>Ends the process at once; the watch starts it again.</summary>
    public void Restart()
    {
        EmbeddedLog.NotAnswering(_log, Folder);
        _ = _child.StopAsync(new CancellationToken(canceled: true));
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        await _child.DisposeAsync().ConfigureAwait(false);
        _closing.Dispose();
    }

    private async Task WatchAsync()
    {
        while (true)
        {
            _ = await Task.WhenAny(_child.Exited, Task.Delay(Timeout.InfiniteTimeSpan, _clock, _closing.Token)).ConfigureAwait(false);
            if (_closing.IsCancellationRequested)
            {
                return;
            }

            ShutWhenEnded();
            var exitCode = await _child.Exited.ConfigureAwait(false);
            EmbeddedLog.Ended(_log, Folder, exitCode);
            await _child.DisposeAsync().ConfigureAwait(false);
            if (!await ComesBackAsync().ConfigureAwait(false))
            {
                return;
            }

            lock (_gate)
            {
                _ = _available.TrySetResult();
            }
        }
    }

    /// <summary>Work that comes before the watch has seen the end waits too, instead of meeting a closed socket.</summary>
    private void ShutWhenEnded()
    {
        lock (_gate)
        {
            if (_child.HasExited && _available.Task.IsCompleted && !_closing.IsCancellationRequested)
            {
                _available = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private async Task<bool> ComesBackAsync()
    {
        ProcOsException? reason = null;
        while (!_closing.IsCancellationRequested)
        {
            // Waiting for room on the disk is no sign of a broken database.
            if (!DiskIsFull && !MayRestart())
            {
                var lost = new ProcOsException(
                    StoreErrors.Lost,
                    Folder,
                    $"at most {_options.MaximumRestarts} restarts within {RestartWindow.TotalMinutes:0} minutes",
                    reason?.Message,
                    innerException: reason);
                EmbeddedLog.Lost(_log, Folder, _options.MaximumRestarts);
                _ = _lost.TrySetResult(lost);
                _ = _available.TrySetException(lost);
                _ = _available.Task.Exception;
                return false;
            }

            try
            {
                await Task.Delay(RestartPause, _clock, _closing.Token).ConfigureAwait(false);
                _child = await _start.RunAsync(_closing.Token).ConfigureAwait(false);
                await _restarted().ConfigureAwait(false);
                EmbeddedLog.Started(_log, Folder, _child.Pid);
                return true;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
            catch (ProcOsException exception)
            {
                reason = exception;
                EmbeddedLog.RestartFailed(_log, exception);
            }
        }

        return false;
    }

    private bool MayRestart()
    {
        while (_restarts.TryPeek(out var oldest) && _clock.GetElapsedTime(oldest) > RestartWindow)
        {
            _ = _restarts.Dequeue();
        }

        if (_restarts.Count >= _options.MaximumRestarts)
        {
            return false;
        }

        _restarts.Enqueue(_clock.GetTimestamp());
        return true;
    }

    private static TaskCompletionSource Completed()
    {
        var completed = new TaskCompletionSource();
        completed.SetResult();
        return completed;
    }
}
