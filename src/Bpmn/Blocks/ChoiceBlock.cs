namespace ProcOS.Bpmn.Blocks;

/// <summary>Exactly one way is taken: the first branch whose variable is true, else <paramref name="Otherwise"/>.</summary>
/// <param name="Question">The label of the gateway, such as <c>Items missing?</c>.</param>
/// <param name="Otherwise">The default way; null goes straight on.</param>
public sealed record ChoiceBlock(string Question, IReadOnlyList<ChoiceBranch> Branches, Block? Otherwise) : Block;
