namespace ProcOS.Das.Knowledge.Repository;

internal sealed record StoredChunk
{
    public required string Id { get; init; }

    public required string Source { get; init; }

    /// <summary>Its place in the source, from 0.</summary>
    public required int Ordinal { get; init; }

    public required string Heading { get; init; }

    public required string Content { get; init; }

    public required int Tokens { get; init; }

    /// <summary>Null in a collection without vectors, and where a query does not ask for it.</summary>
    public float[]? Embedding { get; init; }
}
