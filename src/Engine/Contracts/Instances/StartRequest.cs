namespace ProcOS.Engine;

public sealed record StartRequest(
    string ProcessKey, string? BusinessKey, IReadOnlyDictionary<string, VariableValue> Variables);
