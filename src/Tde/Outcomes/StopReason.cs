namespace ProcOS.Tde.Outcomes;

/// <summary>Why an execution ended.</summary>
internal enum StopReason
{
    /// <summary>The deterministic answer was computed.</summary>
    Completed,

    /// <summary>One candidate held the wanted share for the wanted number of rounds.</summary>
    Converged,

    /// <summary>No candidate won, but further rounds no longer changed the shares.</summary>
    Settled,

    /// <summary>Several rounds in a row brought no usable candidate.</summary>
    Stagnated,

    /// <summary>Steps or seconds were used up.</summary>
    Budget,

    /// <summary>The execution failed.</summary>
    Failed,

    /// <summary>The specification is not valid; nothing was executed.</summary>
    InvalidSpec,

    /// <summary>The process cancelled the execution at the end of its time.</summary>
    TimedOut,
}
