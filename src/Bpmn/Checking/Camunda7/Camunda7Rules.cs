namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>What a Camunda 7 engine refuses at deployment.</summary>
internal static class Camunda7Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ExclusiveGatewayCondition(),
        new ExternalTaskTopic(),
        new ServiceTaskImplementation(),
        new CallActivityCalledElement(),
        new MultipleStartEvents(),
    ];
}
