using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout;

/// <summary>An edge of a drawing that is being made.</summary>
internal sealed class DrawnEdge(XmlElement element)
{
    public XmlElement Element { get; } = element;

    public string Id { get; } = element.Attribute("id")?.Trim() ?? string.Empty;

    public List<DiagramPoint> Points { get; } = [];

    public string? Name { get; } = string.IsNullOrWhiteSpace(element.Attribute("name")) ? null : element.Attribute("name");

    /// <summary>The room for <see cref="Name"/>.</summary>
    public LabelBox LabelSize { get; init; }

    public DiagramBounds? Label { get; set; }

    public void MoveBy(double x, double y)
    {
        for (var i = 0; i < Points.Count; i++)
        {
            Points[i] = new DiagramPoint(Points[i].X + x, Points[i].Y + y);
        }
    }
}
