namespace ProcOS.Das.Knowledge.Sources;

/// <param name="Name">How answers cite it: relative to the root with slashes, or the full path of what lies outside.</param>
/// <param name="Path">The full path.</param>
/// <param name="Folder">The folder that it must not lead out of.</param>
/// <param name="Hash">The hash of its bytes; null when it could not be read: the step that chunks it says why.</param>
internal sealed record SourceEntry(string Name, string Path, string Folder, string? Hash);
