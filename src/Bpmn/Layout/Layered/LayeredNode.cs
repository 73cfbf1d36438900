namespace ProcOS.Bpmn.Layout.Layered;

/// <summary>One box of a layered graph, placed by its centre.</summary>
internal sealed class LayeredNode(double width, double height)
{
    public double Width { get; private set; } = width;

    public double Height { get; } = height;

    /// <summary>The room to keep free left of the centre: half of the width, or more where something hangs on the box.</summary>
    public double Left { get; set; } = width / 2;

    /// <inheritdoc cref="Left"/>
    public double Right { get; set; } = width / 2;

    /// <inheritdoc cref="Left"/>
    public double Above { get; set; } = height / 2;

    /// <inheritdoc cref="Left"/>
    public double Below { get; set; } = height / 2;

    /// <summary>0 for the topmost lane.</summary>
    public int Lane { get; init; }

    /// <summary>Whether several flows may leave by one corner at its top or bottom.</summary>
    public bool IsGateway { get; init; }

    /// <summary>Where lines that lead back meet the lower border, from the centre: beside boundary events.</summary>
    public double FootX { get; private set; }

    /// <summary>Whether the straight line that readers follow first goes through it.</summary>
    public bool IsMain { get; set; }

    /// <summary>What its top is used for.</summary>
    public SideUse Top { get; set; }

    /// <summary>What its bottom is used for.</summary>
    public SideUse Bottom { get; set; }

    /// <summary>The column, from 0.</summary>
    public int Layer { get; set; }

    /// <summary>The centre.</summary>
    public double X { get; set; }

    /// <summary>The centre.</summary>
    public double Y { get; set; }

    /// <summary>Takes over how wide the box is and where its foot is.</summary>
    public void Resize(double width, double foot)
    {
        Left = Math.Max(Left, width / 2);
        Right = Math.Max(Right, width / 2);
        (Width, FootX) = (width, foot);
    }
}
