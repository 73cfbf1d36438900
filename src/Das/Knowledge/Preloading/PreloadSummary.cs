namespace ProcOS.Das.Knowledge.Preloading;

/// <summary>What became of one preload.</summary>
internal sealed record PreloadSummary
{
    public string Collection { get; init; } = "";

    public int Unchanged { get; init; }

    public int Removed { get; init; }

    public int Ingested { get; init; }

    public int Failed { get; init; }
}
