namespace ProcOS.Bpmn.Layout.Routing;

/// <summary>An edge that has its way.</summary>
internal sealed record RoutedEdge(DrawnEdge Edge, RouteEnd Source, RouteEnd Target, RouteKind Kind);
