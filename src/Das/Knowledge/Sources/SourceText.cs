using ProcOS.Das.Knowledge.Chunking;

namespace ProcOS.Das.Knowledge.Sources;

/// <param name="Text">The whole text, with its line ends as they are.</param>
/// <param name="Hash">SHA-256 of the bytes, lower-case hex.</param>
/// <param name="Format">How to read it.</param>
internal sealed record SourceText(string Text, string Hash, TextFormat Format);
