using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Events;

/// <summary>A jump inside a scope: from a throwing to the catching event of the same <see cref="BpmnElement.Name"/>.</summary>
public sealed class LinkEventDefinition : EventDefinition
{
    internal LinkEventDefinition(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The ids of the events that jump here.</summary>
    public IReadOnlyList<string> SourceIds => References("source");

    /// <summary>The id of the event that is jumped to; null when only the name tells.</summary>
    public string? TargetId => NullIfBlank(BpmnReference.LocalPart(ChildText("target")));
}
