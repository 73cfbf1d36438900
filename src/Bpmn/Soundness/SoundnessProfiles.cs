namespace ProcOS.Bpmn.Soundness;

/// <summary>The names under which reports and configurations know the profiles.</summary>
public static class SoundnessProfiles
{
    /// <summary><c>bpmn</c> or <c>camunda7</c>.</summary>
    public static string Word(this SoundnessProfile profile) => profile == SoundnessProfile.Bpmn ? "bpmn" : "camunda7";
}
