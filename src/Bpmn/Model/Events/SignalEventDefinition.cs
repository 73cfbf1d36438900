using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Events;

/// <summary>A signal, by <see cref="BpmnDefinitions.FindSignal"/>.</summary>
public sealed class SignalEventDefinition : EventDefinition
{
    internal SignalEventDefinition(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The id; null when absent.</summary>
    public string? SignalId => Reference("signalRef");
}
