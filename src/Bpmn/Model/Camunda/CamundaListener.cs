using ProcOS.Bpmn.Model.Events;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>An execution or task listener; texts are null when absent.</summary>
public sealed class CamundaListener : ElementView
{
    internal CamundaListener(XmlElement element)
        : base(element)
    {
    }

    /// <summary>Such as <c>start</c>, <c>end</c>, <c>take</c>, <c>create</c>, <c>complete</c>.</summary>
    public string? Event => Element.Attribute("event");

    /// <summary>A Java class.</summary>
    public string? JavaClass => Element.Attribute("class");

    public string? Expression => Element.Attribute("expression");

    public string? DelegateExpression => Element.Attribute("delegateExpression");

    /// <summary>When a task listener for <c>timeout</c> is called.</summary>
    public TimerEventDefinition? Timer =>
        Element.Child("timerEventDefinition") is { } timer ? new TimerEventDefinition(timer) : null;

    /// <summary>The element <c>script</c>.</summary>
    public XmlElement? Script => Element.Elements.FirstOrDefault(child => child.LocalName == "script" && child.IsCamunda);
}
