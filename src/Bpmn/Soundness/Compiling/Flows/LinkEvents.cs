using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Flows;

/// <summary>Pairs of link events: a throwing one goes on at the catching one of its scope with the same name.</summary>
internal static class LinkEvents
{
    private const string Definition = "linkEventDefinition";

    public static bool IsTarget(FlowNode node) => node.Kind == FlowNodeKind.IntermediateCatchEvent && node.Has(Definition);

    public static bool IsSource(FlowNode node) => node.Kind == FlowNodeKind.IntermediateThrowEvent && node.Has(Definition);

    /// <summary>Where the throwing event goes on; null where nothing has its name.</summary>
    public static FlowNode? TargetOf(FlowNode source)
    {
        var name = NameOf(source);
        return source.Scope.Nodes.FirstOrDefault(node => IsTarget(node) && NameOf(node) == name);
    }

    /// <summary>The throwing events that go on here.</summary>
    public static IEnumerable<FlowNode> SourcesOf(FlowNode target) =>
        target.Scope.Nodes.Where(node => IsSource(node) && NameOf(node) == NameOf(target));

    private static string? NameOf(FlowNode node) =>
        node.EventDefinitions.FirstOrDefault(definition => definition.LocalName == Definition)?.Attribute("name");
}
