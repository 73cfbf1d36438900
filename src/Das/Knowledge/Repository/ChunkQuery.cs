namespace ProcOS.Das.Knowledge.Repository;

internal sealed record ChunkQuery
{
    public const int MaximumCount = 100;

    public required string Text { get; init; }

    /// <summary>The question's vector; null searches by words alone.</summary>
    public float[]? Vector { get; init; }

    /// <value>How many to answer at most, 1 to <see cref="MaximumCount"/>. The default is 5.</value>
    public int Count { get; init; } = 5;

    /// <value>Leaves out what scores less. The default is 0.</value>
    public double MinScore { get; init; }

    /// <summary>Only these sources; a name that ends with a slash stands for all below it. Empty for all.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
