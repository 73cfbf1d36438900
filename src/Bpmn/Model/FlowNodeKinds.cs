using System.Collections.Frozen;

namespace ProcOS.Bpmn.Model;

/// <summary>Element names and families of the kinds.</summary>
public static class FlowNodeKinds
{
    private static readonly string[] Names = [.. Enum.GetNames<FlowNodeKind>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    private static readonly FrozenDictionary<string, FlowNodeKind> ByName =
        Enum.GetValues<FlowNodeKind>().ToFrozenDictionary(ElementName, StringComparer.Ordinal);

    /// <summary>The BPMN element name, such as <c>callActivity</c>.</summary>
    public static string ElementName(this FlowNodeKind kind) => Names[(int)kind];

    public static bool IsGateway(this FlowNodeKind kind) => kind >= FlowNodeKind.ExclusiveGateway;

    public static bool IsEvent(this FlowNodeKind kind) => kind <= FlowNodeKind.BoundaryEvent;

    public static bool IsActivity(this FlowNodeKind kind) => !kind.IsGateway() && !kind.IsEvent();

    public static bool IsSubProcess(this FlowNodeKind kind) =>
        kind is FlowNodeKind.SubProcess or FlowNodeKind.Transaction or FlowNodeKind.AdHocSubProcess;

    internal static bool TryParse(string elementName, out FlowNodeKind kind) => ByName.TryGetValue(elementName, out kind);
}
