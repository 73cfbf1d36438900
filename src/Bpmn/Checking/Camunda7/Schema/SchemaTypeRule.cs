using ProcOS.Bpmn.Schema;

namespace ProcOS.Bpmn.Checking.Camunda7.Schema;

/// <summary>Elements are declared and no abstract ones, and <c>xsi:type</c> names a type that fits.</summary>
internal sealed class SchemaTypeRule() : SchemaRule("camunda7/schema-type", SchemaMatter.Type);
