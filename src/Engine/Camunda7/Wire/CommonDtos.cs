using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProcOS.Engine.Camunda7.Wire;

internal sealed record CountDto([property: JsonRequired] int Count);

internal sealed record EngineDto([property: JsonRequired] string Name);

internal sealed record VersionDto([property: JsonRequired] string Version);

internal sealed record VariableDto(string? Type, JsonElement Value);

internal sealed record EngineErrorDto(
    string? Type, string? Message, int? Code, Dictionary<string, ResourceReportDto>? Details);

internal sealed record ResourceReportDto(IReadOnlyList<ProblemDto>? Errors, IReadOnlyList<ProblemDto>? Warnings);

internal sealed record ProblemDto(string? Message, int Line, int Column, string? MainElementId)
{
    public IReadOnlyList<string>? ElementIds { get; init; }

    /// <summary>Camunda 7.24 spells the field with a Cyrillic first letter.</summary>
    [JsonPropertyName("\u0435lementIds")]
    public IReadOnlyList<string>? ElementIdsOfCamunda724 { get; init; }
}

internal sealed record IdDto([property: JsonRequired] string Id);
