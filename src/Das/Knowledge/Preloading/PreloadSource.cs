namespace ProcOS.Das.Knowledge.Preloading;

/// <summary>One line of a preload's list.</summary>
internal sealed record PreloadSource
{
    public string Collection { get; init; } = "";

    public string Source { get; init; } = "";

    public string Path { get; init; } = "";

    public string Folder { get; init; } = "";

    /// <summary>Of the bytes that were chunked; null before.</summary>
    public string? ContentHash { get; init; }

    /// <summary><c>pending</c>, <c>ok</c> or <c>error</c>.</summary>
    public string Status { get; init; } = "";

    public int ChunkCount { get; init; }
}
