namespace ProcOS.Bpmn.Soundness;

/// <summary>Whose meaning of the elements is proved.</summary>
public enum SoundnessProfile
{
    /// <summary>The specification, BPMN 2.0.2 chapter 13.</summary>
    Bpmn,

    /// <summary>What a Camunda 7 engine does.</summary>
    Camunda7,
}
