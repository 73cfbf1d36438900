namespace ProcOS.Das.Knowledge.Repository;

/// <param name="Source">The source's name.</param>
/// <param name="ContentHash">The hash of its bytes.</param>
/// <param name="Chunking">How it was cut: another way of cutting makes it stale although its bytes are the same.</param>
/// <param name="ChunkCount">How many chunks it has.</param>
internal sealed record StoredSource(string Source, string ContentHash, string Chunking, int ChunkCount);
