namespace ProcOS.Das.Knowledge.Handlers;

/// <param name="PreloadId">The preload.</param>
/// <param name="LoopCounter">The engine's number of the branch: the place of the source in the preload's list.</param>
internal sealed record SourceInput(string PreloadId, int LoopCounter);
