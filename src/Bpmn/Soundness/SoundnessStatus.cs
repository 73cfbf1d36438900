namespace ProcOS.Bpmn.Soundness;

/// <summary>What a proof ends with.</summary>
public enum SoundnessStatus
{
    /// <summary>All four properties hold, and nothing was left out.</summary>
    Sound,

    /// <summary>At least one property is broken.</summary>
    Unsound,

    /// <summary>A bound was hit before the proof was complete.</summary>
    Unknown,

    /// <summary>The structure has no meaning in the profile.</summary>
    IllFormed,

    /// <summary>The model has an element whose meaning the profile does not define: a complex gateway, or one that the engine does not know.</summary>
    Undefined,
}
