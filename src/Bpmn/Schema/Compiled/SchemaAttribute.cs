namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>An attribute that a type declares. Declared attributes have no namespace.</summary>
internal sealed record SchemaAttribute(string Name, SimpleType Type, bool IsRequired);
