namespace ProcOS.Bpmn.Xml;

/// <summary>A comment.</summary>
public sealed class XmlComment(string value) : XmlNode
{
    public string Value { get; } = value;
}
