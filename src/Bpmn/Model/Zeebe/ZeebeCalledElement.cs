using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Zeebe;

/// <summary>The process that a call activity calls.</summary>
public sealed class ZeebeCalledElement : ElementView
{
    internal ZeebeCalledElement(XmlElement element)
        : base(element)
    {
    }

    public string? ProcessId => Element.Attribute("processId");

    public bool PropagatesAllParentVariables => Flag("propagateAllParentVariables", true);

    /// <summary>True unless the file says otherwise and there is no output mapping.</summary>
    public bool PropagatesAllChildVariables => Flag("propagateAllChildVariables", true);

    /// <summary><c>latest</c>, <c>deployment</c> or <c>versionTag</c>; null when absent.</summary>
    public string? BindingType => Element.Attribute("bindingType");
}
