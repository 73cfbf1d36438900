using System.Text.Json.Serialization;

namespace ProcOS.Engine.Camunda7.Wire;

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
