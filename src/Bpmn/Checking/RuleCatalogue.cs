using ProcOS.Bpmn.Checking.Correctness;

namespace ProcOS.Bpmn.Checking;

/// <summary>Every rule there is.</summary>
internal static class RuleCatalogue
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
    ];
}
