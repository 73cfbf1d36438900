namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>What would misbehave, or not deploy anywhere.</summary>
internal static class CorrectnessRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new DuplicateIds(),
        new DanglingReference(),
        new ProcessExecutable(),
        new StartEventRequired(),
        new EndEventRequired(),
        new SequenceFlowEnds(),
        new NoDisconnected(),
        new ParallelJoinMatches(),
    ];
}
