namespace ProcOS.Das.Knowledge.Handlers.Chunk;

/// <param name="ChunkCount">How many chunks the source has.</param>
internal sealed record ChunkOutput(int ChunkCount);
