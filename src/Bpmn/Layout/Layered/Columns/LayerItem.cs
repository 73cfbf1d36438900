namespace ProcOS.Bpmn.Layout.Layered.Columns;

/// <summary>What stands at one place of a column: a node, a line that passes, the place beside a node where a line turns, or the border of two lanes.</summary>
internal sealed class LayerItem(ItemKind kind, int layer, int lane)
{
    public ItemKind Kind { get; } = kind;

    public int Layer { get; } = layer;

    public int Lane { get; set; } = lane;

    /// <summary>The node, or of a turning place the node that it belongs to; -1 for others.</summary>
    public int Node { get; init; } = -1;

    /// <summary>The edge of a line or turning place; -1 for others.</summary>
    public int Edge { get; init; } = -1;

    /// <summary>The items that stand together, by the first of them.</summary>
    public int Unit { get; set; }

    /// <summary>From the top of the column.</summary>
    public int Position { get; set; }

    /// <summary>The items that share one height, by one of them.</summary>
    public int Block { get; set; } = -1;

    /// <summary>The room above its line.</summary>
    public double Above { get; set; }

    /// <summary>The room below its line.</summary>
    public double Below { get; set; }

    public bool IsLine => Kind is ItemKind.Line or ItemKind.Turn;
}
