namespace ProcOS.Das.Knowledge;

/// <param name="ChunkId">Stable as long as the passage's text and place in its source stay.</param>
/// <param name="Source">The file, relative to the root of the knowledge.</param>
/// <param name="Snippet">The words of the passage that the answer rests on.</param>
/// <param name="Score">How well the passage fits the question, 0 to 1.</param>
public sealed record Citation(string ChunkId, string Source, string Snippet, double Score);
