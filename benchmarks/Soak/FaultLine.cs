using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ProcOS.Benchmarks.Soak;

/// <summary>A TCP proxy between host and engine whose faults can be switched while it runs.</summary>
internal sealed class FaultLine : IAsyncDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(150);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private readonly int _port;
    private readonly Task _accepting;
    private volatile Fault _fault;

    public FaultLine(int port)
    {
        _port = port;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/engine-rest";

    /// <summary>Every change ends the connections that a fault has spoilt.</summary>
    public void Switch(Fault fault)
    {
        var before = _fault;
        _fault = fault;
        if (before is Fault.HalfOpen || fault is Fault.Dropped)
        {
            foreach (var client in _open.Keys)
            {
                client.Dispose();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _listener.Stop();
        await _accepting.ConfigureAwait(false);
        Switch(Fault.Dropped);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token).ConfigureAwait(false));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        using var engine = new TcpClient { NoDelay = true };
        caller.NoDelay = true;
        _open[caller] = true;
        _open[engine] = true;
        try
        {
            if (_fault != Fault.Dropped)
            {
                await engine.ConnectAsync(IPAddress.Loopback, _port, _stopping.Token).ConfigureAwait(false);
                await Task.WhenAny(PumpAsync(caller, engine, isAnswer: false), PumpAsync(engine, caller, isAnswer: true)).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side hung up.
        }
        finally
        {
            _ = _open.TryRemove(caller, out _);
            _ = _open.TryRemove(engine, out _);
            caller.Dispose();
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, bool isAnswer)
    {
        var source = from.GetStream();
        var target = to.GetStream();
        var buffer = new byte[64 * 1024];
        while (await source.ReadAsync(buffer, _stopping.Token).ConfigureAwait(false) is var count and > 0)
        {
            switch (_fault)
            {
                case Fault.Dropped:
                    return;
                case Fault.HalfOpen:
                    // Swallowed: both sides believe in the connection.
                    continue;
                case Fault.Delayed:
                    await Task.Delay(Delay, TimeProvider.System, _stopping.Token).ConfigureAwait(false);
                    break;
                case Fault.Cut when isAnswer:
                    // The engine has done what it was asked; half of its word arrives.
                    await target.WriteAsync(buffer.AsMemory(0, count / 2), _stopping.Token).ConfigureAwait(false);
                    return;
                default:
                    break;
            }

            await target.WriteAsync(buffer.AsMemory(0, count), _stopping.Token).ConfigureAwait(false);
        }
    }
}
