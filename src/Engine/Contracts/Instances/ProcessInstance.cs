using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <param name="Id">The instance's id.</param>
/// <param name="DefinitionId">The version it runs.</param>
/// <param name="DefinitionKey">The process.</param>
/// <param name="BusinessKey">Null when it was started without one.</param>
/// <param name="Ended">True when it already ended during the call that answered this.</param>
public sealed record ProcessInstance(
    [property: JsonRequired] string Id, string DefinitionId, string? DefinitionKey, string? BusinessKey, bool Ended)
{
    public bool Suspended { get; init; }

    public string? TenantId { get; init; }

    /// <summary>Only from a start that asked for them.</summary>
    public IReadOnlyDictionary<string, VariableValue>? Variables { get; init; }
}
