using ProcOS.Bpmn.Layout.Layered.Columns;
using ProcOS.Bpmn.Layout.Layered.Lines;

namespace ProcOS.Bpmn.Layout.Layered;

/// <summary>
/// Draws a graph in columns from left to right (Sugiyama, Tagawa and Toda, 1981): break loops, give columns, order them,
/// give heights, draw lines at right angles. The same graph always gives the same drawing.
/// </summary>
internal static class LayeredLayout
{
    /// <summary>
    /// The first half: columns, the main flow, and which sides of the nodes lines that lead back will use, so that what
    /// hangs on a node can be given room on another side.
    /// </summary>
    public static void Analyse(LayeredGraph graph)
    {
        CycleBreaker.MarkBackEdges(graph);
        LayerAssigner.Assign(graph);
    }

    /// <summary>The second half: places and points. Answers the heights of the borders of lanes, top to bottom.</summary>
    public static IReadOnlyList<double> Place(LayeredGraph graph)
    {
        var table = LayerBuilder.Build(graph);
        CrossingReducer.Reduce(table);
        BlockAligner.Align(table);
        var y = VerticalPlacer.Place(table);
        ChannelRouter.Route(table, y);
        var borders = new List<double>();
        if (graph.LaneHeights.Count > 0 && table.Columns.Length > 0)
        {
            foreach (var item in table.Columns[0])
            {
                if (table.Items[item].Kind == ItemKind.Border)
                {
                    borders.Add(y[table.Items[item].Block]);
                }
            }
        }

        return borders;
    }
}
