using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Explaining;

/// <summary>What a proof leaves out of account because of what the model holds. What compiling it abstracts is told there.</summary>
internal static class Abstractions
{
    private const string Data = "Data is abstracted: any branch may be taken.";
    private const string Order = "Steps of parallel branches come in any order; Camunda 7 passes tokens on one by one where nothing waits.";
    private const string Outside = "Events come from outside at any time, even where an engine would be through at once: messages, timers, signals and conditions.";

    public static IEnumerable<string> Of(SoundnessVerdict verdict, IEnumerable<FlowScope> scopes)
    {
        var nodes = scopes.SelectMany(scope => scope.SelfAndNested()).SelectMany(scope => scope.Nodes).ToArray();
        if (nodes.Any(node => node.Outgoing.Count > 1 && node.Kind is not (FlowNodeKind.ParallelGateway or FlowNodeKind.EventBasedGateway)))
        {
            yield return Data;
        }

        if (nodes.Any(node => node.Meaning(verdict.Profile).Count > 0 || node.Kind == FlowNodeKind.ReceiveTask))
        {
            yield return Outside;
        }

        if (verdict.Decisive?.Kind == ProblemKind.Unsafe)
        {
            yield return Order;
        }
    }
}
