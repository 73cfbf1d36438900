namespace ProcOS.Engine;

/// <param name="Id">The activity.</param>
/// <param name="Instances">Active now.</param>
/// <param name="Canceled">Ended by an interruption.</param>
/// <param name="Finished">Ended in whatever way.</param>
/// <param name="CompleteScope">Ended their scope.</param>
public sealed record HistoricActivityStatistics(string Id, long Instances, long Canceled, long Finished, long CompleteScope);
