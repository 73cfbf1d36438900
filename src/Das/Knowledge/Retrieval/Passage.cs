using ProcOS.Das.Knowledge.Repository;

namespace ProcOS.Das.Knowledge.Retrieval;

internal sealed record Passage(StoredChunk Chunk, double Score);
