namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>The type of an attribute's value, or of an element's text.</summary>
/// <param name="Name">As in the schema, such as <c>boolean</c> or <c>tGatewayDirection</c>.</param>
/// <param name="Words">What an enumeration allows; empty for other kinds.</param>
internal sealed record SimpleType(string Name, ValueKind Kind, string[] Words);
