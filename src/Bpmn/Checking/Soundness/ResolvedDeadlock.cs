using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Checking.Soundness;

/// <summary>Tokens are stuck until an interrupting event from outside takes them away.</summary>
internal sealed class ResolvedDeadlock() : SoundnessRule("sound/resolved-deadlock", Severity.Warning, ProblemKind.ResolvedDeadlock, "tokens not to depend on an event that takes them away");
