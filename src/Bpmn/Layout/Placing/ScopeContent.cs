using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout.Placing;

/// <summary>What of a scope is placed together: nodes with what hangs on them, edges, and artifacts that hang on nothing.</summary>
internal sealed class ScopeContent
{
    private readonly DiagramContent _content;
    private readonly FlowScope _scope;
    private readonly Dictionary<FlowNode, PlacedNode> _byNode = [];
    private readonly Dictionary<FlowNode, DrawnShape> _boundaries = [];

    private ScopeContent(DiagramContent content, FlowScope scope)
    {
        _content = content;
        _scope = scope;
    }

    public List<PlacedNode> Nodes { get; } = [];

    public List<PlacedEdge> Edges { get; } = [];

    public List<DrawnShape> LooseArtifacts { get; } = [];

    /// <param name="placeInner">Draws the content of an expanded sub-process.</param>
    public static ScopeContent Read(DiagramContent content, FlowScope scope, LanePlan lanes, Func<FlowScope, Drawing> placeInner)
    {
        var read = new ScopeContent(content, scope);
        foreach (var node in scope.Nodes)
        {
            if (node.AttachedTo is null)
            {
                read.AddNode(node, lanes, placeInner);
            }
        }

        read.AddBoundaries();
        read.AddEdges();
        read.AddArtifacts();
        return read;
    }

    private void AddNode(FlowNode node, LanePlan lanes, Func<FlowScope, Drawing> placeInner)
    {
        var inner = node.Inner is { } scope && IsExpanded(scope) ? placeInner(scope) : null;
        var (width, height) = NodeSize.Of(node.Kind, node.Name);
        if (inner is not null)
        {
            (width, height) = (Math.Max(width, inner.Width), Math.Max(height, inner.Height));
        }

        var name = node.Kind.IsActivity() ? null : node.Name;
        var placed = new PlacedNode(
            new DrawnShape(node.Element, width, height)
            {
                IsContainer = inner is not null,
                Name = name,
                LabelSize = LabelBox.Of(name),
                LabelSpot = node.Kind.IsGateway() ? LabelSpot.Above : LabelSpot.Below,
            },
            node.Kind)
        {
            Inner = inner,
            IsJoin = node.Incoming.Count > 1,
            Lane = lanes.Count > 0 ? lanes.Of(node) : 0,
        };
        Nodes.Add(placed);
        _byNode.Add(node, placed);
    }

    private bool IsExpanded(FlowScope scope) => _content.IsFilled(scope) && !_content.Planes.IsClosed(scope.Owner!.Id);

    private void AddBoundaries()
    {
        var byHost = new Dictionary<PlacedNode, List<DrawnShape>>();
        foreach (var node in _scope.Nodes)
        {
            if (node.AttachedTo is not { } host || !_byNode.TryGetValue(host, out var placed))
            {
                continue;
            }

            var (width, height) = NodeSize.Of(node.Kind, null);
            var shape = new DrawnShape(node.Element, width, height) { Name = node.Name, LabelSize = LabelBox.Of(node.Name), LabelSpot = LabelSpot.BelowLeft };
            _boundaries.Add(node, shape);
            if (!byHost.TryGetValue(placed, out var events))
            {
                byHost.Add(placed, events = []);
            }

            events.Add(shape);
        }

        foreach (var (host, events) in byHost)
        {
            BoundaryRow.Place(host, events);
        }
    }

    private void AddEdges()
    {
        foreach (var flow in _scope.Flows)
        {
            if (flow.Source is { } source && flow.Target is { } target)
            {
                AddEdge(flow.Element, source, target, flow.IsDefault || (flow.Condition is not null && !source.Kind.IsGateway()));
            }
        }

        foreach (var (node, shape) in _boundaries)
        {
            foreach (var link in _content.LinksOf(node.Id))
            {
                if (link.Source == node.Id && Find(link.Target) is { } handler && handler.AttachedTo is null)
                {
                    AddEdge(link.Element, node, handler, isMarked: false);
                }
            }
        }
    }

    private void AddEdge(XmlElement element, FlowNode source, FlowNode target, bool isMarked)
    {
        var boundary = _boundaries.GetValueOrDefault(source);
        if (_byNode.TryGetValue(boundary is null ? source : source.AttachedTo!, out var from) && _byNode.TryGetValue(target, out var to))
        {
            var drawn = new DrawnEdge(element) { LabelSize = LabelBox.Of(element.Attribute("name")) };
            Edges.Add(new PlacedEdge(drawn, from, to) { Boundary = boundary, IsMarked = isMarked });
        }
    }

    private FlowNode? Find(string id) => _content.Document.FindNode(id) is { } node && ReferenceEquals(node.Scope, _scope) ? node : null;

    private void AddArtifacts()
    {
        foreach (var element in _content.Artifacts(_scope.Element))
        {
            var (width, height) = NodeSize.Of(element);
            var name = element.LocalName == "textAnnotation" ? null : element.Attribute("name");
            var shape = new DrawnShape(element, width, height) { Name = name, LabelSize = LabelBox.Of(name) };
            if (HostOf(shape.Id) is { } host)
            {
                host.Satellites.Add(shape);
            }
            else
            {
                LooseArtifacts.Add(shape);
            }
        }
    }

    private PlacedNode? HostOf(string artifact)
    {
        foreach (var link in _content.LinksOf(artifact))
        {
            var other = link.OtherThan(artifact);
            var node = _content.Document.FindNode(other) ?? _content.Document.FindFlow(other)?.Source;
            while (node is not null && !ReferenceEquals(node.Scope, _scope))
            {
                node = node.Scope.Owner;
            }

            if (node is not null && _byNode.TryGetValue(node.AttachedTo ?? node, out var placed))
            {
                return placed;
            }
        }

        return null;
    }
}
