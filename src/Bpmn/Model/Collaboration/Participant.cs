using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Collaboration;

/// <summary>A pool.</summary>
public sealed class Participant : BpmnElement
{
    internal Participant(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The id of its process; null for a pool that shows nothing of what is inside.</summary>
    public string? ProcessId => Reference("processRef");

    /// <summary>Whether it stands for several.</summary>
    public bool IsMultiple => Element.Child("participantMultiplicity") is not null;
}
