using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>Variables made before an activity, and kept after it.</summary>
public sealed class CamundaInputOutput : ElementView
{
    internal CamundaInputOutput(XmlElement element)
        : base(element)
    {
    }

    public IReadOnlyList<CamundaParameter> Inputs => CamundaExtensions.All(Element, "inputParameter", element => new CamundaParameter(element));

    public IReadOnlyList<CamundaParameter> Outputs => CamundaExtensions.All(Element, "outputParameter", element => new CamundaParameter(element));
}
