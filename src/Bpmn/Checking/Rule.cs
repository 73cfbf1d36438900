using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking;

/// <summary>One rule: one file here, one page in <c>docs/rules</c>, a valid and an invalid fixture among the tests.</summary>
internal abstract class Rule(string id, Severity severity)
{
    /// <summary>Group and name, such as <c>style/label-required</c>.</summary>
    public string Id { get; } = id;

    /// <summary>Where a rule is described.</summary>
    public static string Page(string id) => $"docs/rules/{id}.md";

    public abstract IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options);

    protected Finding At(XmlElement element, string message, Severity? other = null) =>
        new(Id, other ?? severity, element.Attribute("id"), message, element.Line, element.Column, Page(Id));
}
