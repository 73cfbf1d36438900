using Microsoft.Extensions.Logging;
using ProcOS.Engine.Camunda7;
using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Supervision;

namespace ProcOS.Engine.Launching;

/// <summary>An engine that we started: started again on the same port when it dies, until that happens too often.</summary>
internal sealed class DistributionEngine(
    DistributionOptions options, EngineProcess process, Camunda7Options camunda, TimeProvider time, ILogger logger) : IRunningEngine
{
    private const int LogLines = 10;

    private readonly Camunda7Client _client = new(camunda, time);
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<long> _restarts = new();
    private IChildProcess? _child;
    private Task _watch = Task.CompletedTask;

    public Uri BaseAddress => _client.BaseAddress;

    public Uri? Cockpit => CockpitAddress.Of(BaseAddress);

    public int? Pid => _child?.Pid;

    public Task Lost => _lost.Task;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await StartOnceAsync(cancellationToken).ConfigureAwait(false);
        _watch = Task.Run(WatchAsync, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        await _watch.ConfigureAwait(false);
        if (_child is { } child)
        {
            await child.DisposeAsync().ConfigureAwait(false);
        }

        _client.Dispose();
        _stopping.Dispose();
    }

    private async Task StartOnceAsync(CancellationToken cancellationToken)
    {
        var child = process.Start();
        _child = child;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _ = child.Exited.ContinueWith(_ => TryCancel(ended), TaskScheduler.Default);
        var wait = new EngineWait(time, options.Backoff, options.StartTimeout, int.MaxValue);
        try
        {
            await wait.UntilReadyAsync(_client.Probe, BaseAddress.AbsoluteUri, () => Log(child), ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProcOsException(
                EngineErrors.EndedWhileStarting, options.Home, found: $"exit code {await child.Exited.ConfigureAwait(false)}{Log(child)}");
        }

        LaunchLog.EngineReady(logger, BaseAddress, child.Pid);
    }

    private async Task WatchAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var code = await _child!.Exited.WaitAsync(_stopping.Token).ConfigureAwait(false);
                LaunchLog.EngineDied(logger, code);
                await RestartAsync().ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (ProcOsException exception) when (exception.Error == EngineErrors.Lost)
            {
                LaunchLog.EngineLost(logger, exception.Message);
                _ = _lost.TrySetException(exception);
                return;
            }
            catch (ProcOsException exception)
            {
                LaunchLog.RestartFailed(logger, exception.Message);
            }
        }
    }

    private async Task RestartAsync()
    {
        while (_restarts.TryPeek(out var oldest) && time.GetElapsedTime(oldest) > options.RestartWindow)
        {
            _ = _restarts.Dequeue();
        }

        if (_restarts.Count >= options.MaxRestarts)
        {
            throw new ProcOsException(
                EngineErrors.Lost, BaseAddress.AbsoluteUri, $"at most {options.MaxRestarts} restarts in {options.RestartWindow.TotalMinutes:0.#} min", $"one more{Log(_child!)}");
        }

        await Task.Delay(options.Backoff.Delay(_restarts.Count), time, _stopping.Token).ConfigureAwait(false);
        _restarts.Enqueue(time.GetTimestamp());
        var dead = _child!;
        await dead.DisposeAsync().ConfigureAwait(false);
        await StartOnceAsync(_stopping.Token).ConfigureAwait(false);
    }

    private static string Log(IChildProcess child) => $"; the last lines of {child.LogFile}:{System.Environment.NewLine}{string.Join(System.Environment.NewLine, child.TailLog(LogLines))}";

    private static void TryCancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It came up; its end is the watcher's business now.
        }
    }
}
