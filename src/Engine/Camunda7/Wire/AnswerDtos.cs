using System.Text.Json.Serialization;

namespace ProcOS.Engine.Camunda7.Wire;

internal sealed record CountDto([property: JsonRequired] long Count);

internal sealed record SumDto([property: JsonRequired] long Result);

internal sealed record EngineDto([property: JsonRequired] string Name);

internal sealed record VersionDto([property: JsonRequired] string Version);

internal sealed record IdDto([property: JsonRequired] string Id);

internal sealed record DefinitionXmlDto([property: JsonRequired] string Bpmn20Xml);

/// <param name="DeployedProcessDefinitions">Null when everything was filtered as a duplicate.</param>
internal sealed record DeploymentDto([property: JsonRequired] string Id, Dictionary<string, ProcessDefinition>? DeployedProcessDefinitions);
