namespace ProcOS.Bpmn.Xml;

/// <summary>Character data, unescaped. CDATA sections are kept as what they are: text.</summary>
public sealed class XmlText(string value) : XmlNode
{
    public string Value { get; } = value;

    /// <summary>Whether this is nothing but what XML counts as white space: a no-break space, for one, is not.</summary>
    internal bool IsBlank => IsWhiteSpace(Value);

    /// <summary>Whether there is nothing but such white space, or no text at all.</summary>
    internal static bool IsWhiteSpace(string? text) => !text.AsSpan().ContainsAnyExcept(" \t\r\n");
}
