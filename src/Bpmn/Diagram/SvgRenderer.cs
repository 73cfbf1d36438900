using System.Globalization;
using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Diagram;

/// <summary>
/// A picture of a model from its diagram interchange, as SVG without script, style sheet or reference to anything
/// outside. Several diagrams stand below each other; what none shows is not drawn.
/// </summary>
public static class SvgRenderer
{
    private const double Padding = 20;

    /// <summary>A whole SVG document.</summary>
    public static string Render(BpmnDocument document, SvgOptions? options = null)
    {
        var nodes = document.Nodes.Where(node => node.Id.Length > 0).DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var flows = document.Flows.Where(flow => flow.Id.Length > 0).DistinctBy(flow => flow.Id).ToDictionary(flow => flow.Id, StringComparer.Ordinal);
        var svg = new SvgBuilder(options ?? new SvgOptions());
        var stack = new PlaneStack(document);
        Start(svg, document, stack, options?.Legend ?? []);

        // Containers lie under what they hold: the larger the earlier.
        foreach (var shape in stack.Shapes
            .OrderBy(shape => IsContainer(document, shape) ? 0 : 1)
            .ThenByDescending(shape => shape.Bounds.Width * shape.Bounds.Height))
        {
            if (!IsContainer(document, shape))
            {
                break;
            }

            ShapePainter.Container(svg, shape, document.Find(shape.ElementId));
        }

        var edges = stack.Edges.DistinctBy(edge => edge.ElementId).ToDictionary(edge => edge.ElementId, StringComparer.Ordinal);
        foreach (var edge in stack.Edges)
        {
            var flow = flows.GetValueOrDefault(edge.ElementId);
            EdgePainter.Paint(svg, edge, document.Find(edge.ElementId), flow, Shared(edge, flow, edges));
        }

        foreach (var shape in stack.Shapes.Where(shape => !IsContainer(document, shape)))
        {
            if (nodes.TryGetValue(shape.ElementId, out var node))
            {
                ShapePainter.Node(svg, shape, node);
            }
            else if (document.Find(shape.ElementId) is { } other)
            {
                ArtifactPainter.Paint(svg, shape, other, document);
            }
        }

        return svg.End();
    }

    private static void Start(SvgBuilder svg, BpmnDocument document, PlaneStack stack, IReadOnlyList<(string Text, string Colour)> legend)
    {
        var boxes = stack.Boxes().DefaultIfEmpty(new DiagramBounds(0, 0, 200, 100)).ToArray();
        var (left, top) = (boxes.Min(box => box.X) - Padding, boxes.Min(box => box.Y) - Padding);
        var (right, bottom) = (boxes.Max(box => box.Right) + Padding, boxes.Max(box => box.Bottom) + Padding);
        if (legend.Count > 0)
        {
            right = Math.Max(right, left + Legend.WidthOf(legend) + (2 * Padding));
            bottom += Legend.Height;
        }

        svg.Begin(left, top, right - left, bottom - top, Title(document));
        foreach (var (place, text) in stack.Titles)
        {
            svg.TextFrom(new DiagramBounds(place.X, place.Y, right - place.X, LabelBox.LineHeight), text, true);
        }

        Legend.Paint(svg, legend, left + Padding, bottom - Legend.Height);
    }

    private static double Shared(DiagramEdge edge, SequenceFlow? flow, Dictionary<string, DiagramEdge> edges)
    {
        var shared = 0.0;
        foreach (var other in flow?.Source?.Outgoing ?? [])
        {
            if (!ReferenceEquals(other, flow) && edges.TryGetValue(other.Id, out var beside))
            {
                shared = Math.Max(shared, Segments.SharedStart(edge.Waypoints, beside.Waypoints));
            }
        }

        return shared;
    }

    private static string Title(BpmnDocument document) => document.Processes is [var first, ..]
        ? first.Name ?? first.Id
        : string.Create(CultureInfo.InvariantCulture, $"{document.ElementCount} elements");

    private static bool IsContainer(BpmnDocument document, DiagramShape shape) => document.Find(shape.ElementId) is { } element
        && (element.LocalName is "participant" or "lane" || (element.LocalName is "subProcess" or "transaction" or "adHocSubProcess" && shape.IsExpanded));
}
