using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Zeebe;

/// <summary>Who gets a user task; texts are expressions or null.</summary>
public sealed class ZeebeAssignment : ElementView
{
    internal ZeebeAssignment(XmlElement element)
        : base(element)
    {
    }

    public string? Assignee => Element.Attribute("assignee");

    public string? CandidateGroups => Element.Attribute("candidateGroups");

    public string? CandidateUsers => Element.Attribute("candidateUsers");
}
