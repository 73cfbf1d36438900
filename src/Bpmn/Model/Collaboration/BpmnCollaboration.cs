using ProcOS.Bpmn.Model.Artifacts;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Collaboration;

/// <summary>Pools, and what flows between them.</summary>
public sealed class BpmnCollaboration : BpmnElement
{
    internal BpmnCollaboration(XmlElement element)
        : base(element)
    {
    }

    public IReadOnlyList<Participant> Participants => Views("participant", element => new Participant(element));

    public IReadOnlyList<MessageFlow> MessageFlows => Views("messageFlow", element => new MessageFlow(element));

    public IReadOnlyList<TextAnnotation> Annotations => Views("textAnnotation", element => new TextAnnotation(element));

    public IReadOnlyList<Group> Groups => Views("group", element => new Group(element));

    public IReadOnlyList<Association> Associations => Views("association", element => new Association(element));
}
