namespace ProcOS.Engine;

/// <param name="State">ACTIVE, SUSPENDED, COMPLETED, EXTERNALLY_TERMINATED or INTERNALLY_TERMINATED.</param>
public sealed record HistoricInstance(
    string Id, string DefinitionKey, string? BusinessKey, string State, DateTimeOffset Started, DateTimeOffset? Ended, string? SuperInstanceId);
