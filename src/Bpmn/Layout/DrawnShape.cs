using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout;

/// <summary>A shape of a drawing that is being made.</summary>
internal sealed class DrawnShape(XmlElement element, double width, double height)
{
    public XmlElement Element { get; } = element;

    public string Id { get; } = element.Attribute("id")?.Trim() ?? string.Empty;

    public double X { get; set; }

    public double Y { get; set; }

    public double Width { get; set; } = width;

    public double Height { get; set; } = height;

    public DiagramBounds Bounds => new(X, Y, Width, Height);

    public double CenterX => X + (Width / 2);

    public double CenterY => Y + (Height / 2);

    /// <summary>The shape directly around: a pool or an expanded sub-process; null on the plane itself.</summary>
    public DrawnShape? Parent { get; set; }

    /// <summary>Whether it shows what it holds, so that lines inside it are not lines through it.</summary>
    public bool IsContainer { get; set; }

    /// <summary>The text beside the shape; null where it stands inside.</summary>
    public string? Name { get; init; }

    /// <summary>The room for <see cref="Name"/>.</summary>
    public LabelBox LabelSize { get; init; }

    /// <summary>Where the name is tried first.</summary>
    public LabelSpot LabelSpot { get; set; }

    public DiagramBounds? Label { get; set; }

    /// <summary>Whether shape and label stay where a person put them.</summary>
    public bool IsKept { get; set; }

    public void MoveBy(double x, double y)
    {
        X += x;
        Y += y;
    }

    public bool IsInside(DrawnShape container)
    {
        for (var at = this; at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at, container))
            {
                return true;
            }
        }

        return false;
    }
}
