using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>A process of the file.</summary>
public sealed class BpmnProcess : FlowScope
{
    internal BpmnProcess(XmlElement element)
        : base(element, null)
    {
    }

    public bool IsExecutable => Element.Attribute("isExecutable") is "true" or "1";
}
