using ProcOS.Bpmn.Schema;

namespace ProcOS.Bpmn.Checking.Camunda7.Schema;

/// <summary>Numbers, truth values, words, URIs and qualified names are what the schema says.</summary>
internal sealed class SchemaValueRule() : SchemaRule("camunda7/schema-value", SchemaMatter.Value);
