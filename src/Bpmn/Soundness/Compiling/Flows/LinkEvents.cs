using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Flows;

/// <summary>Pairs of link events: a throwing one goes on at the catching one of its scope with the same name.</summary>
internal static class LinkEvents
{
    public const string Definition = "linkEventDefinition";

    public static bool IsTarget(FlowNode node, SoundnessProfile profile) =>
        node.Kind == FlowNodeKind.IntermediateCatchEvent && node.Means(Definition, profile);

    public static bool IsSource(FlowNode node, SoundnessProfile profile) =>
        node.Kind == FlowNodeKind.IntermediateThrowEvent && node.Means(Definition, profile);

    /// <summary>Where the throwing event goes on; null where nothing has its name.</summary>
    public static FlowNode? TargetOf(FlowNode source, SoundnessProfile profile)
    {
        var name = NamesOf(source, profile).First();
        return source.Scope.Nodes.FirstOrDefault(node => IsTarget(node, profile) && NamesOf(node, profile).Contains(name));
    }

    /// <summary>The throwing events that go on here.</summary>
    public static IEnumerable<FlowNode> SourcesOf(FlowNode target, SoundnessProfile profile) =>
        target.Scope.Nodes.Where(node => IsSource(node, profile) && ReferenceEquals(TargetOf(node, profile), target));

    private static IEnumerable<string?> NamesOf(FlowNode node, SoundnessProfile profile) =>
        node.Meaning(profile).Where(definition => definition.LocalName == Definition).Select(definition => definition.Attribute("name"));
}
