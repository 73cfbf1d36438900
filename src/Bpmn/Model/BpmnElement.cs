using ProcOS.Bpmn.Model.Camunda;
using ProcOS.Bpmn.Model.Zeebe;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>An element of BPMN itself.</summary>
public abstract class BpmnElement : ElementView
{
    private protected BpmnElement(XmlElement element)
        : base(element) => Id = element.Attribute("id") ?? string.Empty;

    /// <summary>Empty when the element has none.</summary>
    public string Id { get; }

    public string? Name => Element.Attribute("name");

    /// <summary>The text of the first <c>documentation</c>; null when there is none.</summary>
    public string? Documentation => ChildText("documentation");

    /// <summary>What Camunda 7 and its relatives read here, under the old Activiti namespace too.</summary>
    public CamundaExtensions Camunda => new(Element);

    /// <summary>What Camunda 8 reads here.</summary>
    public ZeebeExtensions Zeebe => new(Element);
}
