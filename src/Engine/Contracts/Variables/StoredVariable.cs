using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>A variable with where it belongs.</summary>
public abstract record StoredVariable
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? ProcessDefinitionId { get; init; }

    public string? ProcessInstanceId { get; init; }

    public string? ExecutionId { get; init; }

    public string? ActivityInstanceId { get; init; }

    public string? TaskId { get; init; }

    public string? TenantId { get; init; }

    /// <summary>Why the value could not be read.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The type, value and info of the wire; see <see cref="Content"/>.</summary>
    public string? Type { get; init; }

    public JsonElement Value { get; init; }

    public VariableInfo? ValueInfo { get; init; }

    /// <summary>The variable. In a list Bytes and File come without their content.</summary>
    [JsonIgnore]
    public VariableValue Content =>
        new(Type ?? VariableTypes.Null, Value) { Info = ValueInfo == VariableInfo.None ? null : ValueInfo };
}
