using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Checking.Soundness;

/// <summary>A complex gateway goes by expressions: no proof can be made.</summary>
internal sealed class Undefined() : SoundnessRule("sound/undefined", Severity.Warning, ProblemKind.Undefined, "no complex gateway");
