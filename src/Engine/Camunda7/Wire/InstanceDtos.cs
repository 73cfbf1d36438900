using System.Text.Json.Serialization;

namespace ProcOS.Engine.Camunda7.Wire;

internal sealed record StartDto(string? BusinessKey, Dictionary<string, VariableDto> Variables);

internal sealed record InstanceDto([property: JsonRequired] string Id, string DefinitionId, string? DefinitionKey, string? BusinessKey, bool Ended)
{
    public ProcessInstance ToInstance() => new(Id, DefinitionId, DefinitionKey ?? KeyOf(DefinitionId), BusinessKey, Ended);

    /// <summary>Older engines leave the key out; their definition ids begin with it, unless they are too long.</summary>
    private static string? KeyOf(string definitionId) => definitionId.Split(':') is [var key, _, _] ? key : null;
}

internal sealed record CorrelationDto(
    string MessageName, string? ProcessInstanceId, string? BusinessKey, Dictionary<string, VariableDto> ProcessVariables);
