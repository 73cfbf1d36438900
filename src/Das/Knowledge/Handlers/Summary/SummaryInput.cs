namespace ProcOS.Das.Knowledge.Handlers.Summary;

/// <param name="PreloadId">The preload.</param>
internal sealed record SummaryInput(string PreloadId);
