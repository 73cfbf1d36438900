namespace ProcOS.Bpmn.Soundness;

/// <summary>What a sound model has.</summary>
public enum SoundnessProperty
{
    /// <summary>No place ever holds a second token.</summary>
    Safeness,

    /// <summary>From whatever was reached, all tokens can still come to an end.</summary>
    OptionToComplete,

    /// <summary>A scope ends only when no token is left inside.</summary>
    ProperCompletion,

    /// <summary>Every element runs in at least one run.</summary>
    NoDeadElement,
}
