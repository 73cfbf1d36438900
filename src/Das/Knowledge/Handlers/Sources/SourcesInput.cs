namespace ProcOS.Das.Knowledge.Handlers.Sources;

/// <param name="PreloadId">Chosen by the caller, or null to have one made.</param>
internal sealed record SourcesInput(string? PreloadId);
