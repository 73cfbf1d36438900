namespace ProcOS.Engine;

/// <summary>A variable of a running or ended instance.</summary>
public sealed record HistoricVariable : StoredVariable
{
    public string? ProcessDefinitionKey { get; init; }

    /// <summary><c>CREATED</c> or <c>DELETED</c>.</summary>
    public string? State { get; init; }

    public DateTimeOffset? CreateTime { get; init; }

    public DateTimeOffset? RemovalTime { get; init; }

    public string? RootProcessInstanceId { get; init; }
}
