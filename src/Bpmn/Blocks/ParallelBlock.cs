namespace ProcOS.Bpmn.Blocks;

/// <summary>Branches that run at the same time; the block ends when all have ended.</summary>
public sealed record ParallelBlock(IReadOnlyList<Block> Branches) : Block;
