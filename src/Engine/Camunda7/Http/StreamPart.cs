using System.Net;
using System.Net.Http.Headers;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Http;

/// <summary>A part of a form whose bytes are read while they are sent.</summary>
internal sealed class StreamPart : HttpContent
{
    public const string AnyBytes = "application/octet-stream";

    private const int BufferSize = 64 * 1024;

    private readonly Func<CancellationToken, ValueTask<Stream>> _open;
    private readonly string _name;

    public StreamPart(Func<CancellationToken, ValueTask<Stream>> open, string name, string? fileName, string? mediaType = null)
    {
        _open = open;
        _name = fileName ?? name;
        Headers.ContentType = MediaTypeHeaderValue.TryParse(mediaType ?? AnyBytes, out var type)
            ? type
            : throw new ProcOsException(EngineErrors.InvalidArgument, _name, "a media type such as text/plain", mediaType);
        Headers.ContentDisposition = FormPart.Disposition(name, fileName);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var content = await OwnAsync(() => _open(cancellationToken)).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            var buffer = new byte[BufferSize];
            while (await OwnAsync(() => content.ReadAsync(buffer, cancellationToken)).ConfigureAwait(false) is var count and > 0)
            {
                await stream.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    /// <summary>A source that cannot be read is our own mistake, and must not look like a connection that broke.</summary>
    private async Task<T> OwnAsync<T>(Func<ValueTask<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new ProcOsException(
                EngineErrors.InvalidArgument, _name, "content that can be read", $"{exception.GetType().Name}: {exception.Message.TrimEnd('.')}", innerException: exception);
        }
    }
}
