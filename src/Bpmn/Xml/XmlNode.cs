namespace ProcOS.Bpmn.Xml;

/// <summary>A node of the kept tree: an element, a text, a comment or a processing instruction.</summary>
public abstract class XmlNode
{
    private protected XmlNode()
    {
    }
}
