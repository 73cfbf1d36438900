namespace ProcOS.Bpmn.Blocks;

/// <summary>Blocks one after the other; an empty sequence does nothing.</summary>
public sealed record SequenceBlock(IReadOnlyList<Block> Blocks) : Block;
