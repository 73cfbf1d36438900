using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Collaboration;

/// <summary>A lane of a pool, or of another lane.</summary>
public sealed class Lane : BpmnElement
{
    internal Lane(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The ids of the flow nodes that lie in it. Tools differ on whether an outer lane repeats those of its inner ones.</summary>
    public IReadOnlyList<string> NodeIds => References("flowNodeRef");

    /// <summary>The lanes directly inside.</summary>
    public IReadOnlyList<Lane> Lanes => Element.Child("childLaneSet") is { } set ? new LaneSet(set).Lanes : [];
}
