namespace ProcOS.Benchmarks.Figures;

/// <summary>One measured value, beside that of a peer from the same run where there is one.</summary>
/// <param name="Name">Such as <c>check.files_per_second</c>; never renamed, because runs are compared by it.</param>
/// <param name="Peer">Name and version.</param>
internal sealed record Figure(string Name, double Value, string Unit, Better Better, string? Peer = null, double? PeerValue = null)
{
    /// <summary>The median over the rounds, where ours and the peer's were measured in pairs; null for that of the two values.</summary>
    public double? PairedRatio { get; init; }

    /// <summary>Above 1 means that ours is better; null without a peer. Where less is better, nothing at all counts as 1.</summary>
    public double? Ratio => PeerValue is not { } peer ? null
        : PairedRatio is { } paired ? paired
        : Better == Better.Higher ? Value / peer
        : Value == 0 ? Math.Max(1, peer)
        : peer / Value;
}
