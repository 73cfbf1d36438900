namespace ProcOS.Bpmn.Xml;

/// <summary>Character data, unescaped. CDATA sections are kept as what they are: text.</summary>
public sealed class XmlText(string value) : XmlNode
{
    public string Value { get; } = value;

    internal bool IsBlank => string.IsNullOrWhiteSpace(Value);
}
