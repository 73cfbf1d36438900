using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Camunda;

/// <summary>Who gets a user task, and when; texts are expressions or null.</summary>
public sealed class CamundaAssignment : ElementView
{
    internal CamundaAssignment(XmlElement element)
        : base(element)
    {
    }

    public string? Assignee => Element.CamundaAttribute("assignee");

    /// <summary>Separated by commas.</summary>
    public string? CandidateUsers => Element.CamundaAttribute("candidateUsers");

    /// <summary>Separated by commas.</summary>
    public string? CandidateGroups => Element.CamundaAttribute("candidateGroups");

    public string? DueDate => Element.CamundaAttribute("dueDate");

    public string? FollowUpDate => Element.CamundaAttribute("followUpDate");

    public string? Priority => Element.CamundaAttribute("priority");
}
