namespace ProcOS.Bpmn.Blocks;

/// <summary>One field of a start form or of a user task's form.</summary>
/// <param name="Id">The process variable that the field fills.</param>
/// <param name="DefaultValue">What the form shows first, in the engine's notation (<c>false</c>, <c>3</c>); may be null.</param>
public sealed record FormField(string Id, string Label, FormFieldType Type, string? DefaultValue = null);
