namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>Shapes that nothing leads to, in rows from left to right.</summary>
internal sealed class SinglesPacker(double rowWidth)
{
    public const double LeastWidth = 480;

    private const double Gap = 40;

    private readonly List<PlacedNode> _nodes = [];

    public bool IsEmpty => _nodes.Count == 0;

    public void Add(PlacedNode node) => _nodes.Add(node);

    /// <summary>Places those of one lane below <paramref name="top"/>; answers the right end and the height of the rows, 0 for none.</summary>
    public (double Right, double Height) Place(double left, double top, int lane)
    {
        var (x, y, right, height) = (left, top, 0.0, 0.0);
        foreach (var node in _nodes)
        {
            if (node.Lane != lane)
            {
                continue;
            }

            var box = node.Box;
            var width = box.Left + box.Right;
            if (x > left && x + width > left + rowWidth)
            {
                (x, y, height) = (left, y + height + Gap, 0);
            }

            box.X = Math.Ceiling(x + box.Left);
            box.Y = Math.Ceiling(y + box.Above);
            NodeRoom.Follow(node);
            x += width + Gap;
            right = Math.Max(right, Math.Ceiling(x - Gap));
            height = Math.Max(height, Math.Ceiling(box.Above + box.Below));
        }

        return (right, right > 0 ? y + height - top : 0);
    }
}
