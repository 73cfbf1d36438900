using System.Net.Sockets;
using System.Text;

namespace ProcOS.Benchmarks.Host.Clients;

/// <summary>One keep-alive connection that sends ready-made requests and reads just enough of the answers: as little client as can be.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Uri _address;
    private readonly string _host;
    private readonly string _root;
    private Socket? _socket;
    private byte[] _buffer = new byte[256 * 1024];

    public RawConnection(string url)
    {
        _address = new Uri(url);
        _host = _address.Authority;
        _root = _address.AbsolutePath.TrimEnd('/');
    }

    /// <summary>The status, and the body where there is one; it is overwritten by the next call.</summary>
    public async Task<(int Status, ReadOnlyMemory<byte> Body)> PostAsync(string path, string body)
    {
        var request = Encoding.ASCII.GetBytes(
            $"POST {_root}{path} HTTP/1.1\r\nHost: {_host}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
        _socket ??= await ConnectAsync().ConfigureAwait(false);
        _ = await _socket.SendAsync(request).ConfigureAwait(false);
        return await ReadAsync().ConfigureAwait(false);
    }

    public void Dispose() => _socket?.Dispose();

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(_address.Host, _address.Port).ConfigureAwait(false);
        return socket;
    }

    private async Task<(int Status, ReadOnlyMemory<byte> Body)> ReadAsync()
    {
        var filled = 0;
        int head;
        while ((head = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            filled += await ReceiveAsync(filled).ConfigureAwait(false);
        }

        var headers = Encoding.ASCII.GetString(_buffer, 0, head);
        var status = int.Parse(headers.AsSpan(9, 3), provider: null);
        var body = head + 4;
        var isLast = headers.Contains("Connection: close", StringComparison.OrdinalIgnoreCase);
        if (headers.Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            while (!_buffer.AsSpan(body, filled - body).EndsWith("0\r\n\r\n"u8))
            {
                filled += await ReceiveAsync(filled).ConfigureAwait(false);
            }

            Close(isLast);
            return (status, _buffer.AsMemory(body, Unchunk(body)));
        }

        var length = Length(headers);
        while (filled < body + length)
        {
            filled += await ReceiveAsync(filled).ConfigureAwait(false);
        }

        Close(isLast);
        return (status, _buffer.AsMemory(body, length));
    }

    /// <summary>Tomcat ends a connection after a hundred requests.</summary>
    private void Close(bool isLast)
    {
        if (isLast)
        {
            _socket?.Dispose();
            _socket = null;
        }
    }

    private static int Length(string headers)
    {
        var at = headers.IndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return 0;
        }

        var rest = headers.AsSpan(at + "Content-Length:".Length);
        var end = rest.IndexOf('\r');
        return int.Parse((end < 0 ? rest : rest[..end]).Trim(), provider: null);
    }

    private async Task<int> ReceiveAsync(int filled)
    {
        if (filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = await _socket!.ReceiveAsync(_buffer.AsMemory(filled)).ConfigureAwait(false);
        return count > 0 ? count : throw new BenchmarkException("PROC-BEN-007", "The engine closed a connection in the middle of an answer.");
    }

    /// <summary>Moves the chunks together; answers the length of the whole.</summary>
    private int Unchunk(int from)
    {
        var read = from;
        var write = from;
        while (true)
        {
            var line = _buffer.AsSpan(read).IndexOf("\r\n"u8);
            var size = Convert.ToInt32(Encoding.ASCII.GetString(_buffer, read, line), 16);
            if (size == 0)
            {
                return write - from;
            }

            read += line + 2;
            Buffer.BlockCopy(_buffer, read, _buffer, write, size);
            write += size;
            read += size + 2;
        }
    }
}
