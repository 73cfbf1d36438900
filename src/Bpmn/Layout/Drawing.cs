namespace ProcOS.Bpmn.Layout;

/// <summary>Shapes and edges with their places: of one scope from its upper left corner, or of a whole diagram.</summary>
internal sealed class Drawing
{
    /// <summary>What a whole diagram is of; empty for a part of one.</summary>
    public string PlaneId { get; init; } = string.Empty;

    /// <summary>Containers before what they hold.</summary>
    public List<DrawnShape> Shapes { get; } = [];

    public List<DrawnEdge> Edges { get; } = [];

    public double Width { get; set; }

    public double Height { get; set; }

    /// <summary>The heights of the borders of lanes, from the top; empty without lanes.</summary>
    public IReadOnlyList<double> Borders { get; set; } = [];

    public void MoveBy(double x, double y)
    {
        foreach (var shape in Shapes)
        {
            shape.MoveBy(x, y);
        }

        foreach (var edge in Edges)
        {
            edge.MoveBy(x, y);
        }
    }

    /// <summary>Takes over what another drawing holds, as content of a container.</summary>
    public void Add(Drawing inner, DrawnShape? container)
    {
        foreach (var shape in inner.Shapes)
        {
            shape.Parent ??= container;
            Shapes.Add(shape);
        }

        Edges.AddRange(inner.Edges);
    }
}
