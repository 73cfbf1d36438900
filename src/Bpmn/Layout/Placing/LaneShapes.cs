namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>The shapes of lanes around a content that was drawn with their borders.</summary>
internal static class LaneShapes
{
    private const double Head = 30;

    /// <summary>Moves the content right of the lanes' heads and puts the lanes before it.</summary>
    public static void Add(Drawing content, LanePlan lanes, DrawnShape? pool, double width, double padding)
    {
        content.MoveBy((lanes.Levels * Head) + padding, 0);
        var shapes = new List<DrawnShape>();
        foreach (var (element, first, last, level) in lanes.Lanes)
        {
            var (top, bottom) = (content.Borders[first], content.Borders[last + 1]);
            shapes.Add(new DrawnShape(element, width - (level * Head), bottom - top)
            {
                X = level * Head,
                Y = top,
                Parent = pool,
                IsContainer = true,
            });
        }

        content.Shapes.InsertRange(0, shapes);
        content.Width = width;
    }
}
