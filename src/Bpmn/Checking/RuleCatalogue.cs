using ProcOS.Bpmn.Checking.Camunda7;
using ProcOS.Bpmn.Checking.Correctness;
using ProcOS.Bpmn.Checking.Policy;
using ProcOS.Bpmn.Checking.Soundness;
using ProcOS.Bpmn.Checking.Style;

namespace ProcOS.Bpmn.Checking;

/// <summary>Every rule there is, group after group.</summary>
internal static class RuleCatalogue
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. CorrectnessRules.All,
        .. Camunda7Rules.All,
        .. SoundnessRules.All,
        .. StyleRules.All,
        .. PolicyRules.All,
    ];
}
