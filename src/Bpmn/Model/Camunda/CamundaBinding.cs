using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>Which version of another definition is meant; texts are null when absent.</summary>
public sealed class CamundaBinding : ElementView
{
    internal CamundaBinding(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The decision of a rule task.</summary>
    public string? Decision => Element.CamundaAttribute("decisionRef");

    /// <summary>The case that a call activity calls.</summary>
    public string? CaseDefinition => Element.CamundaAttribute("caseRef");

    /// <summary><c>latest</c>, <c>deployment</c>, <c>version</c> or <c>versionTag</c>.</summary>
    public string? Kind => Of("Binding");

    public string? Version => Of("Version");

    public string? VersionTag => Of("VersionTag");

    public string? TenantId => Of("TenantId");

    private string? Of(string what) => Element.CamundaAttribute("calledElement" + what)
        ?? Element.CamundaAttribute("decisionRef" + what)
        ?? Element.CamundaAttribute("case" + what);
}
