using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Events;

/// <summary>Cancels the transaction around.</summary>
public sealed class CancelEventDefinition : EventDefinition
{
    internal CancelEventDefinition(XmlElement element)
        : base(element)
    {
    }
}
