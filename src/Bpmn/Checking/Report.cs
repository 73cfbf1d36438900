using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking;

/// <summary>What a rule says of one element, before levels and exceptions of a configuration are applied.</summary>
internal readonly record struct Report(Rule Rule, XmlElement Element, string Message, Severity Severity);
