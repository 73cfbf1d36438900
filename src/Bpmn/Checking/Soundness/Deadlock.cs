using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Checking.Soundness;

/// <summary>Tokens wait for what never comes: the instance stays for ever.</summary>
internal sealed class Deadlock() : SoundnessRule("sound/deadlock", Severity.Error, ProblemKind.Deadlock, "every token to come to an end");
