using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Zeebe;

/// <summary>Variables made before an activity, and kept after it.</summary>
public sealed class ZeebeIoMapping : ElementView
{
    internal ZeebeIoMapping(XmlElement element)
        : base(element)
    {
    }

    public IReadOnlyList<ZeebeParameter> Inputs => Views(Element, BpmnNamespaces.Zeebe, "input", element => new ZeebeParameter(element));

    public IReadOnlyList<ZeebeParameter> Outputs => Views(Element, BpmnNamespaces.Zeebe, "output", element => new ZeebeParameter(element));
}
