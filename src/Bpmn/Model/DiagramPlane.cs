using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>A diagram of the file: that of the collaboration or process, or of a collapsed sub-process.</summary>
/// <param name="ElementId">The id of what is drawn on it; null when the file does not say.</param>
/// <param name="Name">The name of the diagram; null when absent.</param>
public sealed record DiagramPlane(string? ElementId, string? Name, XmlElement Element);
