using ProcOS.Engine.Camunda7.Http;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Repository;

/// <summary>Where one process definition is found.</summary>
internal static class DefinitionPath
{
    public static EnginePath Of(ProcessDefinitionRef definition) => definition switch
    {
        { Id: { } id } => $"process-definition/{id}",
        { Key: { } key, TenantId: { } tenant } => $"process-definition/key/{key}/tenant-id/{tenant}",
        { Key: { } key } => $"process-definition/key/{key}",
        _ => throw new ProcOsException(EngineErrors.InvalidArgument, nameof(ProcessDefinitionRef), "an id or a key", "neither"),
    };
}
