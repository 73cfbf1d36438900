using ProcOS.Bpmn.Blocks;

namespace ProcOS.Das.Tests.Generation.Drafting;

/// <summary>A block tree in one line: <c>[a; if x (b) else (c); (d | e); repeat (f) until g]</c>.</summary>
internal static class Outline
{
    public static string Of(Block? block) => block switch
    {
        null => "-",
        StepBlock { Kind: StepKind.Human } step => $"<{step.Name}>",
        StepBlock step => step.Name,
        SequenceBlock sequence => string.Join("; ", sequence.Blocks.Select(Of)),
        ParallelBlock parallel => $"({string.Join(" | ", parallel.Branches.Select(Of))})",
        ChoiceBlock choice => string.Join(" ", choice.Branches.Select((branch, index) => $"{(index == 0 ? "if" : "elif")} {branch.Label} ({Of(branch.Body)})"))
            + (choice.Otherwise is null ? "" : $" else ({Of(choice.Otherwise)})"),
        LoopBlock loop => $"repeat ({Of(loop.Body)}) {loop.ConfirmName}",
        _ => throw new InvalidOperationException(),
    };

    public static IEnumerable<StepBlock> Steps(Block? block) => block switch
    {
        StepBlock step => [step],
        SequenceBlock sequence => sequence.Blocks.SelectMany(Steps),
        ParallelBlock parallel => parallel.Branches.SelectMany(Steps),
        ChoiceBlock choice => [.. choice.Branches.SelectMany(branch => Steps(branch.Body)), .. Steps(choice.Otherwise)],
        LoopBlock loop => Steps(loop.Body),
        _ => [],
    };
}
