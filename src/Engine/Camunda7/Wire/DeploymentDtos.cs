using System.Text.Json.Serialization;

namespace ProcOS.Engine.Camunda7.Wire;

/// <param name="DeployedProcessDefinitions">Null when everything was filtered as a duplicate.</param>
internal sealed record DeploymentDto([property: JsonRequired] string Id, Dictionary<string, DefinitionDto>? DeployedProcessDefinitions);

internal sealed record DefinitionDto([property: JsonRequired] string Id, string Key, string? Name, int Version, string DeploymentId, string? Resource)
{
    public ProcessDefinition ToDefinition() => new(Id, Key, Name, Version, DeploymentId, Resource);
}

internal sealed record DefinitionXmlDto([property: JsonRequired] string Bpmn20Xml);
