using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Events;

/// <summary>A message, by <see cref="BpmnDefinitions.FindMessage"/>.</summary>
public sealed class MessageEventDefinition : EventDefinition
{
    internal MessageEventDefinition(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The id; null when absent.</summary>
    public string? MessageId => Reference("messageRef");
}
