using ProcOS.Bpmn.Checking.Style.Elements;
using ProcOS.Bpmn.Checking.Style.Events;
using ProcOS.Bpmn.Checking.Style.Flows;
using ProcOS.Bpmn.Checking.Style.Gateways;

namespace ProcOS.Bpmn.Checking.Style;

/// <summary>What readers misread: the recommended rules of bpmnlint, under their names.</summary>
internal static class StyleRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new AdHocSubProcess(),
        new ConditionalFlows(),
        new EndEventRequired(),
        new EventBasedGateway(),
        new EventSubProcessTypedStartEvent(),
        new FakeJoin(),
        new Global(),
        new LabelRequired(),
        new LinkEvent(),
        new NoBpmndi(),
        new NoComplexGateway(),
        new NoDisconnected(),
        new NoDuplicateSequenceFlows(),
        new NoGatewayJoinFork(),
        new NoImplicitEnd(),
        new NoImplicitSplit(),
        new NoImplicitStart(),
        new NoInclusiveGateway(),
        new NoOverlappingElements(),
        new SingleBlankStartEvent(),
        new SingleEventDefinition(),
        new StartEventRequired(),
        new SubProcessBlankStartEvent(),
        new SuperfluousGateway(),
        new SuperfluousLabel(),
        new SuperfluousTermination(),
    ];
}
