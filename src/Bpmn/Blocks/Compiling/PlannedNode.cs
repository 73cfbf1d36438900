using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Blocks.Compiling;

/// <summary>A node before it is XML.</summary>
internal sealed record PlannedNode(string Id, FlowNodeKind Kind, string? Name)
{
    public IReadOnlyList<XmlAttr> Attributes { get; init; } = [];

    public IReadOnlyList<XmlElement> Extensions { get; init; } = [];

    /// <summary>The id of the default flow; null when there is none.</summary>
    public string? DefaultFlow { get; set; }
}
