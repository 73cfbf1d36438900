using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout.Planes;

/// <summary>
/// Draws each group around its members: those that name its category value, else those that lay inside it in the
/// diagram of the file. A group without members stands by itself below everything.
/// </summary>
internal static class GroupPlacer
{
    private const double Padding = 15;
    private const double Gap = 40;

    public static void Place(DiagramContent content, Drawing drawing)
    {
        var groups = content.Document.ElementsOf("group");
        if (groups.Count == 0)
        {
            return;
        }

        var shapes = drawing.Shapes.ToArray();
        foreach (var group in groups)
        {
            if (content.IsNamed(group) && content.Planes.Of(group) == drawing.PlaneId)
            {
                drawing.Shapes.Add(Around(content, group, shapes) ?? Alone(group, drawing));
            }
        }
    }

    private static DrawnShape? Around(DiagramContent content, XmlElement group, DrawnShape[] shapes)
    {
        var category = DiagramContent.Reference(group.Attribute("categoryValueRef"));
        var diagram = content.Document.Diagram.Shapes;
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var shape in shapes)
        {
            if (IsMember(shape) || (diagram.TryGetValue(group.Attribute("id")!, out var old) && diagram.TryGetValue(shape.Id, out var was)
                && old.Plane == was.Plane && old.Bounds.Contains(was.Bounds) && shape.Element.LocalName is not "lane" and not "participant"))
            {
                left = Math.Min(left, shape.X);
                top = Math.Min(top, shape.Y);
                right = Math.Max(right, shape.Bounds.Right);
                bottom = Math.Max(bottom, shape.Bounds.Bottom);
            }
        }

        return left > right ? null : new DrawnShape(group, right - left + (2 * Padding), bottom - top + (2 * Padding))
        {
            X = left - Padding,
            Y = top - Padding,
            IsContainer = true,
        };

        bool IsMember(DrawnShape shape)
        {
            foreach (var child in shape.Element.Elements)
            {
                if (category.Length > 0 && child.IsBpmn("categoryValueRef") && DiagramContent.Reference(child.Text) == category)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static DrawnShape Alone(XmlElement group, Drawing drawing)
    {
        var (left, bottom) = (double.MaxValue, 0.0);
        foreach (var shape in drawing.Shapes)
        {
            left = Math.Min(left, shape.X);
            bottom = Math.Max(bottom, shape.Bounds.Bottom);
        }

        return new DrawnShape(group, 200, 100) { X = drawing.Shapes.Count == 0 ? 0 : left, Y = bottom + Gap, IsContainer = true };
    }
}
