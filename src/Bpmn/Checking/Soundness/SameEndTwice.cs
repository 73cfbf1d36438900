using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Checking.Soundness;

/// <summary>Two tokens of one run reach the same end event.</summary>
internal sealed class SameEndTwice() : SoundnessRule("sound/same-end-twice", Severity.Warning, ProblemKind.SameEndTwice, "one token at most to reach an end event in a run");
