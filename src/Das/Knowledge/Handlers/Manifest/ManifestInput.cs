namespace ProcOS.Das.Knowledge.Handlers.Manifest;

/// <param name="PreloadId">The preload.</param>
/// <param name="LoopCounter">The place of the source in the preload's list.</param>
/// <param name="SourceStatus"><c>ok</c> or <c>error</c>, set by the model: it knows which way the branch came.</param>
/// <param name="SourceError">The message of the caught error; null when the branch ran out of time.</param>
internal sealed record ManifestInput(string PreloadId, int LoopCounter, string SourceStatus, string? SourceError);
