using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Zeebe;

/// <summary>The kind of job that a task makes.</summary>
public sealed class ZeebeTaskDefinition : ElementView
{
    internal ZeebeTaskDefinition(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The job type, a text or an expression.</summary>
    public string? Type => Element.Attribute("type");

    /// <summary>As written; null for the engine's default.</summary>
    public string? Retries => Element.Attribute("retries");
}
