namespace ProcOS.Bpmn.Soundness;

/// <summary>What a proof can find.</summary>
public enum ProblemKind
{
    /// <summary>Tokens wait for what never comes.</summary>
    Deadlock,

    /// <summary>A second token comes to a place.</summary>
    Unsafe,

    /// <summary>A loop that can never be left.</summary>
    Livelock,

    /// <summary>An element that runs in no run.</summary>
    DeadElement,

    /// <summary>A structure without meaning in the profile.</summary>
    IllFormed,

    /// <summary>An element that the profile does not define.</summary>
    Undefined,

    /// <summary>A proof that hit its bound.</summary>
    Unknown,

    /// <summary>A path that ends at another element than an end event. A warning: tokens still end.</summary>
    ImplicitEnd,

    /// <summary>Two tokens of one run that reach the same end event. A warning: both end.</summary>
    SameEndTwice,

    /// <summary>Tokens that would be stuck did no event come from outside and take them away. A warning.</summary>
    ResolvedDeadlock,
}
