using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Events;

/// <summary>Ends the scope around with all its tokens.</summary>
public sealed class TerminateEventDefinition : EventDefinition
{
    internal TerminateEventDefinition(XmlElement element)
        : base(element)
    {
    }
}
