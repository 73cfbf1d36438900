using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Checking.Soundness;

/// <summary>An element that runs in no run.</summary>
internal sealed class DeadElement() : SoundnessRule("sound/dead-element", Severity.Error, ProblemKind.DeadElement, "every element to run in some run");
