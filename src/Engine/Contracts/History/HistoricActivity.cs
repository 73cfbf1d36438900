namespace ProcOS.Engine;

public sealed record HistoricActivity(
    string Id, string ActivityId, string? Name, string Type, DateTimeOffset Started, DateTimeOffset? Ended, bool Canceled, string? CalledInstanceId);
