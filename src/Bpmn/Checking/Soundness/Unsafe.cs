using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Checking.Soundness;

/// <summary>A second token comes to a place while the first is still there.</summary>
internal sealed class Unsafe() : SoundnessRule("sound/unsafe", Severity.Error, ProblemKind.Unsafe, "one token at a time in each place");
