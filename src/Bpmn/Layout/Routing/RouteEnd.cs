using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Routing;

/// <summary>Where an edge begins or ends: a shape, or a place on another edge.</summary>
internal readonly record struct RouteEnd(DrawnShape? Shape, DiagramPoint Middle)
{
    public static RouteEnd Of(DrawnShape shape) => new(shape, new DiagramPoint(shape.CenterX, shape.CenterY));

    /// <summary>Whether an edge from here has to cross the border of the container; unknown places may.</summary>
    public bool IsInside(DrawnShape container) => Shape is null || Shape.Parent?.IsInside(container) == true;
}
