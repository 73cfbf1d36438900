namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>How a step is told.</summary>
internal enum StepKind
{
    /// <summary>The element is done.</summary>
    Done,

    /// <summary>The activity begins.</summary>
    Begins,

    /// <summary>The sub-process has no token left and ends.</summary>
    Ends,

    /// <summary>The event fires.</summary>
    Fires,

    /// <summary>The event throws, and something catches.</summary>
    Caught,

    /// <summary>The event throws, and something catches that is around the system.</summary>
    Leaves,

    /// <summary>The token waits at the inclusive join.</summary>
    Waits,

    /// <summary>The element takes one of many flows, or leaves it.</summary>
    Chooses,
}
