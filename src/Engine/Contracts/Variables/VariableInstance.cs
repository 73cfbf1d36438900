namespace ProcOS.Engine;

/// <summary>A variable of a running instance.</summary>
public sealed record VariableInstance : StoredVariable
{
    public string? BatchId { get; init; }
}
