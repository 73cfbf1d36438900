using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Routing;

/// <summary>The places at a shape where an edge may leave or enter, and which are better.</summary>
internal static class PortPlan
{
    private const double LeastForMore = 80;
    private const double WrongSide = 80;
    private const double OtherSide = 30;
    private const double OffMiddle = 10;

    /// <summary>Whether edges may end anywhere on the upper and lower border.</summary>
    public static bool IsOpenBorder(DrawnShape shape) => shape.Element.LocalName == "participant";

    public static IEnumerable<(DiagramPoint Border, DiagramPoint Outside, int Side, double Cost)> Of(DrawnShape shape, RouteKind kind, bool isSource)
    {
        var box = shape.Bounds;
        const double Out = RoutingGrid.Margin;
        yield return (new(box.Right, box.CenterY), new(box.Right + Out, box.CenterY), GridSearch.Right, Cost(GridSearch.Right));
        yield return (new(box.X, box.CenterY), new(box.X - Out, box.CenterY), GridSearch.Left, Cost(GridSearch.Left));
        var isWide = box.Width >= LeastForMore && shape.Name is null;
        for (var quarter = isWide ? 1 : 2; quarter <= (isWide ? 3 : 2); quarter++)
        {
            var x = box.X + Math.Round(box.Width * quarter / 4);
            var more = quarter == 2 ? 0 : OffMiddle;
            yield return (new(x, box.Y), new(x, box.Y - Out), GridSearch.Up, more + Cost(GridSearch.Up));
            yield return (new(x, box.Bottom), new(x, box.Bottom + Out), GridSearch.Down, more + Cost(GridSearch.Down));
        }

        double Cost(int side) => kind switch
        {
            RouteKind.MessageFlow => side is GridSearch.Up or GridSearch.Down ? 0 : WrongSide,
            RouteKind.SequenceFlow => side == (isSource ? GridSearch.Right : GridSearch.Left) ? 0
                : side == (isSource ? GridSearch.Left : GridSearch.Right) ? WrongSide
                : OtherSide,
            _ => side is GridSearch.Up or GridSearch.Down ? 0 : OtherSide,
        };
    }
}
