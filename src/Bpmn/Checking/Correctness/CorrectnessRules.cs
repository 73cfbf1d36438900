namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>What would misbehave, or not deploy anywhere.</summary>
internal static class CorrectnessRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new DuplicateIds(),
        new DanglingReference(),
        new ProcessExecutable(),
        new SequenceFlowEnds(),
        new UnreachableNode(),
        new ParallelJoinMatches(),
    ];
}
