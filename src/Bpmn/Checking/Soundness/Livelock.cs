using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Checking.Soundness;

/// <summary>A loop that can never be left.</summary>
internal sealed class Livelock() : SoundnessRule("sound/livelock", Severity.Error, ProblemKind.Livelock, "every loop to have a way out");
