using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout;

/// <summary>An association or data association, by the ids of its ends in the direction of its arrow.</summary>
internal sealed record Link(XmlElement Element, string Source, string Target)
{
    public string OtherThan(string id) => Source == id ? Target : Source;
}
