using System.Globalization;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Diagram;

/// <summary>
/// A picture of a model from its diagram interchange, as SVG without script, style sheet or reference to anything
/// outside. What the diagram does not show is not drawn.
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
        Start(svg, document);

        // Containers lie under what they hold: the larger the earlier.
        foreach (var shape in document.Diagram.Shapes.Values
            .OrderBy(shape => IsContainer(document, shape) ? 0 : 1)
            .ThenByDescending(shape => shape.Bounds.Width * shape.Bounds.Height))
        {
            if (!IsContainer(document, shape))
            {
                break;
            }

            ShapePainter.Container(svg, shape, document.Find(shape.ElementId));
        }

        foreach (var edge in document.Diagram.Edges.Values.Where(edge => edge.Waypoints.Count > 1))
        {
            EdgePainter.Paint(svg, edge, document.Find(edge.ElementId), flows.GetValueOrDefault(edge.ElementId));
        }

        foreach (var shape in document.Diagram.Shapes.Values.Where(shape => !IsContainer(document, shape)))
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

    private static void Start(SvgBuilder svg, BpmnDocument document)
    {
        var boxes = document.Diagram.Shapes.Values.SelectMany(shape => Boxes(shape.Bounds, shape.Label))
            .Concat(document.Diagram.Edges.Values.SelectMany(edge => edge.Waypoints
                .Select(point => new DiagramBounds(point.X, point.Y, 0, 0))
                .Concat(edge.Label is { } label ? [label] : [])))
            .DefaultIfEmpty(new DiagramBounds(0, 0, 200, 100))
            .ToArray();
        var left = boxes.Min(box => box.X) - Padding;
        var top = boxes.Min(box => box.Y) - Padding;
        svg.Begin(left, top, boxes.Max(box => box.Right) + Padding - left, boxes.Max(box => box.Bottom) + Padding - top, Title(document));
    }

    private static IEnumerable<DiagramBounds> Boxes(DiagramBounds bounds, DiagramBounds? label) =>
        label is null ? [bounds] : [bounds, label.Value];

    private static string Title(BpmnDocument document) => document.Processes is [var first, ..]
        ? first.Name ?? first.Id
        : string.Create(CultureInfo.InvariantCulture, $"{document.ElementCount} elements");

    private static bool IsContainer(BpmnDocument document, DiagramShape shape) => document.Find(shape.ElementId) is { } element
        && (element.LocalName is "participant" or "lane" || (element.LocalName is "subProcess" or "transaction" or "adHocSubProcess" && shape.IsExpanded));
}
