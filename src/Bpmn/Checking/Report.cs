using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking;

/// <summary>What a rule says of one element, before levels and exceptions of a configuration are applied.</summary>
internal readonly record struct Report(Rule Rule, XmlElement Element, string Message, Severity Severity)
{
    /// <summary>The element that is named instead, where the rule looks into it; null for the element itself.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Where it shows instead of at the start of the element; null for the start.</summary>
    public (int Line, int Column)? Position { get; init; }

    /// <summary>The id that a finding names; null when there is none.</summary>
    public string? ElementId => OwnerId ?? Element.Attribute("id");
}
