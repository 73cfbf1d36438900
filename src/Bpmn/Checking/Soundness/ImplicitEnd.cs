using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Checking.Soundness;

/// <summary>A path ends at another element than an end event, in a scope that has end events.</summary>
internal sealed class ImplicitEnd() : SoundnessRule("sound/implicit-end", Severity.Warning, ProblemKind.ImplicitEnd, "every path to end in an end event");
