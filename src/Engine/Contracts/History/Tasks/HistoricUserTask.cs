namespace ProcOS.Engine;

/// <param name="Assignee">Who had claimed it when it was completed; null when nobody had.</param>
public sealed record HistoricUserTask(
    string Id, string TaskDefinitionKey, string? Assignee, DateTimeOffset Ended, IReadOnlyDictionary<string, VariableValue> LocalVariables);
