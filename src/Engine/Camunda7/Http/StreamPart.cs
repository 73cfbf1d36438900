using System.Net;
using System.Net.Http.Headers;

namespace ProcOS.Engine.Camunda7.Http;

/// <summary>A part of a form whose bytes are read while they are sent.</summary>
internal sealed class StreamPart : HttpContent
{
    private const string AnyBytes = "application/octet-stream";
    private readonly Func<CancellationToken, ValueTask<Stream>> _open;

    public StreamPart(Func<CancellationToken, ValueTask<Stream>> open, string name, string? fileName, string? mediaType = null)
    {
        _open = open;
        Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType ?? AnyBytes);
        Headers.ContentDisposition = FormPart.Disposition(name, fileName);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var content = await _open(cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            await content.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
