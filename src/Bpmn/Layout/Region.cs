using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout;

/// <summary>A part of a diagram with one way in at its left and one way out at its right, both on one axis.</summary>
internal abstract record Region
{
    /// <summary>The node in which the region begins.</summary>
    public abstract NodeRegion Entry { get; }

    /// <summary>The node in which the region ends.</summary>
    public abstract NodeRegion Exit { get; }
}

/// <summary>One node; the label is drawn inside activities, below events and above gateways.</summary>
internal sealed record NodeRegion(string Id, FlowNodeKind Kind, string? Label) : Region
{
    public override NodeRegion Entry => this;

    public override NodeRegion Exit => this;
}

/// <summary>Regions from left to right, with a flow between each two.</summary>
internal sealed record SequenceRegion(IReadOnlyList<Region> Items, IReadOnlyList<RegionFlow> Flows) : Region
{
    public override NodeRegion Entry => Items[0].Entry;

    public override NodeRegion Exit => Items[^1].Exit;
}

/// <summary>Branches below each other, the first on the axis.</summary>
internal sealed record ForkRegion(NodeRegion Split, IReadOnlyList<ForkBranch> Branches, NodeRegion Join) : Region
{
    public override NodeRegion Entry => Split;

    public override NodeRegion Exit => Join;
}

/// <summary>One branch; without a body its one flow goes from split to join.</summary>
internal sealed record ForkBranch(Region? Body, RegionFlow In, RegionFlow? Out);

/// <summary>A body between two gateways and a flow back below it.</summary>
internal sealed record LoopRegion(
    NodeRegion Merge, RegionFlow In, Region Body, RegionFlow Out, NodeRegion Decide, RegionFlow Back) : Region
{
    public override NodeRegion Entry => Merge;

    public override NodeRegion Exit => Decide;
}

/// <summary>A flow and its label.</summary>
internal sealed record RegionFlow(string Id, string? Label);
