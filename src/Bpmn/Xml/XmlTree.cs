namespace ProcOS.Bpmn.Xml;

/// <summary>A whole document: its root and what stands before and after it.</summary>
/// <param name="Source">The text that was read, for positions inside of it; empty where there is none.</param>
internal sealed record XmlTree(IReadOnlyList<XmlNode> Before, XmlElement Root, IReadOnlyList<XmlNode> After, string Source = "");
