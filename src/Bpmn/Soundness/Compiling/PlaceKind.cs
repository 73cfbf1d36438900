namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>Where a token can be.</summary>
internal enum PlaceKind
{
    /// <summary>On a sequence flow, or at the element that it leads to.</summary>
    Flow,

    /// <summary>At an element without input with which its scope begins.</summary>
    Entry,

    /// <summary>In an activity or sub-process that runs.</summary>
    Running,

    /// <summary>At an inclusive join that has judged its arrival.</summary>
    Waiting,

    /// <summary>On the way between two link events.</summary>
    Link,

    /// <summary>Behind an element that chooses its flows one after the other.</summary>
    Choosing,

    /// <summary>Not a token: an event that can still fire.</summary>
    Armed,

    /// <summary>Not a token: a pool that a message can start.</summary>
    Dormant,

    /// <summary>Not a token: a message that was sent and not yet received.</summary>
    Message,
}
