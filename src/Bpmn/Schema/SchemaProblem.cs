using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Schema;

/// <summary>One thing in a file that the schema does not allow.</summary>
/// <param name="Codes">The names of the broken constraints of XML Schema Part 1 and 2, such as <c>cvc-complex-type.4</c>.</param>
/// <param name="AtEnd">Whether it shows at the end tag of the element, not at its start tag.</param>
internal sealed record SchemaProblem(SchemaMatter Matter, string Codes, XmlElement Element, bool AtEnd, string Message);
