namespace ProcOS.Engine;

/// <summary>Bytes that come straight from the engine: read them, then dispose this.</summary>
public sealed class EngineContent : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;

    internal EngineContent(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        Stream = stream;
    }

    /// <summary>Forward only, not buffered.</summary>
    public Stream Stream { get; }

    /// <summary>Null when the engine does not say.</summary>
    public long? Length => _response.Content.Headers.ContentLength;

    /// <summary>Such as <c>text/plain</c>.</summary>
    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    /// <summary>The name under which the engine offers it.</summary>
    public string? FileName =>
        _response.Content.Headers.ContentDisposition is { } disposition ? disposition.FileNameStar ?? disposition.FileName?.Trim('"') : null;

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync().ConfigureAwait(false);
        _response.Dispose();
    }
}
