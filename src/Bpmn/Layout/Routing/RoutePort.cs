using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Layout.Routing;

/// <summary>A place where an edge may leave or enter.</summary>
/// <param name="Border">On the border of the shape.</param>
/// <param name="Place">On the grid, right outside.</param>
/// <param name="Side">The direction in which an edge leaves, as <see cref="GridSearch"/> counts them.</param>
internal readonly record struct RoutePort(DiagramPoint Border, int Place, int Side, double Cost);
