using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Checking.Soundness;

/// <summary>A bound was hit before the proof was complete.</summary>
internal sealed class Unknown() : SoundnessRule("sound/unknown", Severity.Warning, ProblemKind.Unknown, "a model that can be proved within its bounds");
