using ProcOS.Bpmn.Schema;

namespace ProcOS.Bpmn.Checking.Camunda7.Schema;

/// <summary>Children stand where the schema has them, in its order; text only where it allows text.</summary>
internal sealed class SchemaContentRule() : SchemaRule("camunda7/schema-content", SchemaMatter.Content);
