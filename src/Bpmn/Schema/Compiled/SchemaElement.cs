namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>A declared element, global or local to a type.</summary>
/// <param name="Symbol">The number of its qualified name.</param>
/// <param name="IsAbstract">Whether only members of its substitution group may stand in a file.</param>
internal sealed record SchemaElement(string Name, int Symbol, SchemaType Type, bool IsAbstract);
