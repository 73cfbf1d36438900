namespace ProcOS.Bpmn.Xml;

/// <summary>A whole document: its root and what stands before and after it.</summary>
internal sealed record XmlTree(IReadOnlyList<XmlNode> Before, XmlElement Root, IReadOnlyList<XmlNode> After);
