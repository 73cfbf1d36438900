using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>What holds flow nodes and sequence flows: a process or a sub-process.</summary>
public class FlowScope
{
    internal FlowScope(XmlElement element, FlowNode? owner)
    {
        Element = element;
        Owner = owner;
    }

    public XmlElement Element { get; }

    /// <summary>The sub-process whose content this is; null for a process.</summary>
    public FlowNode? Owner { get; }

    /// <summary>Empty when the element has none.</summary>
    public string Id => Element.Attribute("id") ?? string.Empty;

    public string? Name => Element.Attribute("name");

    /// <summary>The nodes directly inside, in document order.</summary>
    public IReadOnlyList<FlowNode> Nodes { get; internal set; } = [];

    /// <summary>The sequence flows directly inside, in document order.</summary>
    public IReadOnlyList<SequenceFlow> Flows { get; internal set; } = [];

    /// <summary>Whether this is the content of an event sub-process.</summary>
    public bool IsEventSubProcess => Element.Attribute("triggeredByEvent") is "true" or "1";

    /// <summary>This scope and those of all sub-processes inside, in document order.</summary>
    public IEnumerable<FlowScope> SelfAndNested()
    {
        yield return this;
        foreach (var nested in Nodes.Where(node => node.Inner is not null).SelectMany(node => node.Inner!.SelfAndNested()))
        {
            yield return nested;
        }
    }
}
