namespace ProcOS.Das.Knowledge.Handlers.Summary;

/// <param name="IngestedCount">How many sources are known anew.</param>
/// <param name="FailedCount">How many are not; the manifest says why.</param>
internal sealed record SummaryOutput(int IngestedCount, int FailedCount);
