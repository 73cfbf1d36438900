using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>The links between a node and the data and annotations above or below it: one straight line each.</summary>
internal static class SatelliteLines
{
    private const double FromCorner = 12;

    public static void Draw(DiagramContent content, ScopeContent scope, Drawing drawing)
    {
        foreach (var node in scope.Nodes)
        {
            foreach (var satellite in node.Satellites)
            {
                foreach (var link in content.LinksOf(satellite.Id))
                {
                    if (link.OtherThan(satellite.Id) == node.Shape.Id)
                    {
                        drawing.Edges.Add(Line(link, node, satellite));
                    }
                }
            }
        }
    }

    private static DrawnEdge Line(Link link, PlacedNode node, DrawnShape satellite)
    {
        var host = node.Shape.Bounds;
        var reach = node.Kind.IsActivity() ? (host.Width / 2) - FromCorner : 0;
        var x = Math.Clamp(satellite.CenterX, host.CenterX - reach, host.CenterX + reach);
        var (near, far) = node.SatellitesBelow
            ? (new DiagramPoint(x, host.Bottom), new DiagramPoint(satellite.CenterX, satellite.Y))
            : (new DiagramPoint(x, host.Y), new DiagramPoint(satellite.CenterX, satellite.Bounds.Bottom));
        var edge = new DrawnEdge(link.Element);
        edge.Points.AddRange(link.Source == satellite.Id ? [far, near] : [near, far]);
        return edge;
    }
}
