using ProcOS.Bpmn.Schema;

namespace ProcOS.Bpmn.Checking.Camunda7.Schema;

/// <summary>An element has the attributes that the schema demands, and no other without a namespace.</summary>
internal sealed class SchemaAttributeRule() : SchemaRule("camunda7/schema-attribute", SchemaMatter.Attribute);
