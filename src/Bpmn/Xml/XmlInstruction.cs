namespace ProcOS.Bpmn.Xml;

/// <summary>A processing instruction.</summary>
public sealed class XmlInstruction(string target, string value) : XmlNode
{
    public string Target { get; } = target;

    public string Value { get; } = value;
}
