using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Checking.Soundness;

/// <summary>A structure that has no meaning in the profile: there is nothing to prove.</summary>
internal sealed class IllFormed() : SoundnessRule("sound/ill-formed", Severity.Error, ProblemKind.IllFormed, "a structure with a meaning");
