using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>What serves a service task, send task, rule task or throwing message event.</summary>
public sealed class CamundaImplementation : ElementView
{
    internal CamundaImplementation(XmlElement element)
        : base(element)
    {
    }

    /// <summary>Such as <c>external</c>.</summary>
    public string? Type => Element.CamundaAttribute("type");

    /// <summary>The topic of the external task.</summary>
    public string? Topic => Element.CamundaAttribute("topic");

    /// <summary>A Java class.</summary>
    public string? JavaClass => Element.CamundaAttribute("class");

    public string? Expression => Element.CamundaAttribute("expression");

    public string? DelegateExpression => Element.CamundaAttribute("delegateExpression");

    /// <summary>The variable that gets the result.</summary>
    public string? ResultVariable => Element.CamundaAttribute("resultVariable") ?? Element.CamundaAttribute("resultVariableName");

    /// <summary>The priority of the external task.</summary>
    public string? TaskPriority => Element.CamundaAttribute("taskPriority");

    /// <summary>Whether the engine can find something that serves it.</summary>
    public bool IsPresent => Type is not null || JavaClass is not null || Expression is not null || DelegateExpression is not null;
}
