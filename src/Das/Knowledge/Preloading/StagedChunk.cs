namespace ProcOS.Das.Knowledge.Preloading;

/// <summary>A chunk between the steps that cut, embed and store it.</summary>
internal sealed record StagedChunk
{
    public int Ordinal { get; init; }

    public string Heading { get; init; } = "";

    public string Content { get; init; } = "";

    public int Tokens { get; init; }

    public float[]? Embedding { get; init; }
}
