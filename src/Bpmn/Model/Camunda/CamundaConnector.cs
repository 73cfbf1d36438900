using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>A connector of the engine.</summary>
public sealed class CamundaConnector : ElementView
{
    internal CamundaConnector(XmlElement element)
        : base(element)
    {
    }

    public string? ConnectorId => Element.Elements.FirstOrDefault(child => child.LocalName == "connectorId" && child.IsCamunda)?.Text.Trim();

    /// <summary>Null without one.</summary>
    public CamundaInputOutput? InputOutput =>
        Element.Elements.FirstOrDefault(child => child.LocalName == "inputOutput" && child.IsCamunda) is { } mapping
            ? new CamundaInputOutput(mapping)
            : null;
}
