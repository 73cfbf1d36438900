namespace ProcOS.Das.Knowledge.Repository;

/// <param name="Chunk">The passage, without its vector.</param>
/// <param name="Score">0 to 1: the share of the question's words that it has, by their rarity, mixed with the likeness of the vectors where there are any.</param>
/// <param name="Lexical">The part of the words.</param>
/// <param name="Similarity">The cosine, not below 0; null without vectors.</param>
internal sealed record ScoredChunk(StoredChunk Chunk, double Score, double Lexical, double? Similarity);
