using ProcOS.Bpmn.Model.Artifacts;
using ProcOS.Bpmn.Model.Collaboration;
using ProcOS.Bpmn.Model.Data;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>What holds flow nodes and sequence flows: a process or a sub-process.</summary>
public class FlowScope : BpmnElement
{
    internal FlowScope(XmlElement element, FlowNode? owner)
        : base(element) => Owner = owner;

    /// <summary>The sub-process whose content this is; null for a process.</summary>
    public FlowNode? Owner { get; }

    /// <summary>The nodes directly inside, in document order.</summary>
    public IReadOnlyList<FlowNode> Nodes { get; internal set; } = [];

    /// <summary>The sequence flows directly inside, in document order.</summary>
    public IReadOnlyList<SequenceFlow> Flows { get; internal set; } = [];

    public IReadOnlyList<LaneSet> LaneSets => Views("laneSet", element => new LaneSet(element));

    public IReadOnlyList<DataObject> DataObjects => Views("dataObject", element => new DataObject(element));

    public IReadOnlyList<DataObjectReference> DataObjectReferences =>
        Views("dataObjectReference", element => new DataObjectReference(element));

    public IReadOnlyList<DataStoreReference> DataStoreReferences =>
        Views("dataStoreReference", element => new DataStoreReference(element));

    public IReadOnlyList<TextAnnotation> Annotations => Views("textAnnotation", element => new TextAnnotation(element));

    public IReadOnlyList<Group> Groups => Views("group", element => new Group(element));

    public IReadOnlyList<Association> Associations => Views("association", element => new Association(element));

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
