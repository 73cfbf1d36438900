using System.Text.Json.Serialization;

namespace ProcOS.Engine.Camunda7.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EngineDateConverter)])]
[JsonSerializable(typeof(ActivityQueryDto))]
[JsonSerializable(typeof(BpmnErrorDto))]
[JsonSerializable(typeof(CompleteTaskDto))]
[JsonSerializable(typeof(CorrelationDto))]
[JsonSerializable(typeof(CountDto))]
[JsonSerializable(typeof(DefinitionDto[]))]
[JsonSerializable(typeof(DefinitionXmlDto))]
[JsonSerializable(typeof(DeploymentDto))]
[JsonSerializable(typeof(EngineDto[]))]
[JsonSerializable(typeof(EngineErrorDto))]
[JsonSerializable(typeof(FailureDto))]
[JsonSerializable(typeof(FetchDto))]
[JsonSerializable(typeof(HistoricActivityDto[]))]
[JsonSerializable(typeof(HistoricInstanceDto[]))]
[JsonSerializable(typeof(HistoricInstanceDto))]
[JsonSerializable(typeof(HistoricTaskDto[]))]
[JsonSerializable(typeof(HistoricVariableDto[]))]
[JsonSerializable(typeof(IdDto[]))]
[JsonSerializable(typeof(IncidentDto[]))]
[JsonSerializable(typeof(InstanceDto[]))]
[JsonSerializable(typeof(InstanceDto))]
[JsonSerializable(typeof(LockDto))]
[JsonSerializable(typeof(LockedTaskDto[]))]
[JsonSerializable(typeof(TaskDto[]))]
[JsonSerializable(typeof(StartDto))]
[JsonSerializable(typeof(UserDto))]
[JsonSerializable(typeof(VersionDto))]
[JsonSerializable(typeof(Dictionary<string, VariableDto>))]
internal sealed partial class Camunda7Json : JsonSerializerContext;
