using ProcOS.Bpmn.Schema;

namespace ProcOS.Bpmn.Checking.Camunda7.Schema;

/// <summary>Ids are given once, and what refers by id finds one.</summary>
internal sealed class SchemaIdentityRule() : SchemaRule("camunda7/schema-identity", SchemaMatter.Identity);
