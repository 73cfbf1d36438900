using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Collaboration;

/// <summary>The lanes of a process or sub-process, or those inside a lane.</summary>
public sealed class LaneSet : BpmnElement
{
    internal LaneSet(XmlElement element)
        : base(element)
    {
    }

    /// <summary>Those directly inside, from top to bottom as far as the order of the file goes.</summary>
    public IReadOnlyList<Lane> Lanes => Views("lane", element => new Lane(element));
}
