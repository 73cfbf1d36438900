namespace ProcOS.Das.Knowledge.Handlers.Sources;

/// <param name="PreloadId">The list's id.</param>
/// <param name="SourceCount">How many sources are new or changed: the branches to come.</param>
/// <param name="UnchangedCount">How many were left alone.</param>
/// <param name="RemovedCount">How many are there no more.</param>
internal sealed record SourcesOutput(string PreloadId, int SourceCount, int UnchangedCount, int RemovedCount);
