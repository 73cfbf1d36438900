using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ProcOS.Engine.Tests;

/// <summary>
/// A TCP proxy before the engine that can lose answers: the engine does what it was asked, its answer comes, and the
/// caller's connection breaks instead.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly Uri _target;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<string> _swallow = new();
    private readonly Task _accepting;
    private volatile bool _isDown;

    public FaultProxy(Uri target)
    {
        _target = target;
        _listener.Start();
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Address = new UriBuilder(target) { Host = "127.0.0.1", Port = port }.Uri;
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>How many answers were lost.</summary>
    public int Swallowed { get; private set; }

    /// <summary>While true every connection is closed before anything reaches the engine.</summary>
    public bool IsDown
    {
        get => _isDown;
        set => _isDown = value;
    }

    /// <summary>Loses the answer to the next request whose first line contains <paramref name="text"/>.</summary>
    public void SwallowNextAnswer(string text) => _swallow.Enqueue(text);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var caller = await _listener.AcceptTcpClientAsync(_stopping.Token);
                _ = ServeAsync(caller);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        using var _ = caller;
        if (IsDown)
        {
            return;
        }

        try
        {
            using var engine = new TcpClient();
            await engine.ConnectAsync(_target.Host, _target.Port, _stopping.Token);
            var state = new Conversation();
            await Task.WhenAny(
                PumpRequestsAsync(caller.GetStream(), engine.GetStream(), state),
                PumpAnswersAsync(engine.GetStream(), caller.GetStream(), state));
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side hung up.
        }
    }

    private async Task PumpRequestsAsync(NetworkStream from, NetworkStream to, Conversation state)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, _stopping.Token) is var count and > 0)
        {
            if (IsDown)
            {
                return;
            }

            var text = Encoding.ASCII.GetString(buffer, 0, count);
            var line = text[..Math.Max(0, text.IndexOf("\r\n", StringComparison.Ordinal))];
            if (line.Contains(" HTTP/1.1", StringComparison.Ordinal) && _swallow.TryPeek(out var wanted) && line.Contains(wanted, StringComparison.Ordinal))
            {
                _swallow.TryDequeue(out wanted);
                state.SwallowsAnswer = true;
            }

            await to.WriteAsync(buffer.AsMemory(0, count), _stopping.Token);
        }
    }

    private async Task PumpAnswersAsync(NetworkStream from, NetworkStream to, Conversation state)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, _stopping.Token) is var count and > 0)
        {
            if (state.SwallowsAnswer)
            {
                Swallowed++;
                return;
            }

            await to.WriteAsync(buffer.AsMemory(0, count), _stopping.Token);
        }
    }

    private sealed class Conversation
    {
        public volatile bool SwallowsAnswer;
    }
}
