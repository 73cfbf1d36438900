using ProcOS.Bpmn.Checking.Camunda7;
using ProcOS.Bpmn.Checking.Correctness;
using ProcOS.Bpmn.Checking.Policy;
using ProcOS.Bpmn.Checking.Style;

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
        new ParallelJoinMatches(),
        new ExclusiveGatewayCondition(),
        new ExternalTaskTopic(),
        new ServiceTaskImplementation(),
        new CallActivityCalledElement(),
        new MultipleStartEvents(),
        new NoImplicitSplit(),
        new NoGatewayJoinFork(),
        new LabelRequired(),
        new ForbiddenElement(),
        new TopicAllowlist(),
        new MetadataComplete(),
        new DiagramComplete(),
    ];
}
