namespace ProcOS.Engine;

/// <summary>What to do after a call failed.</summary>
public enum AfterFailure
{
    /// <summary>The failure is the caller's to know. For a task result with <see cref="FailureCause.CommandFailed"/> that means a task failure with a try less.</summary>
    GiveUp = 0,

    /// <summary>Repeat without a pause: the transaction that won has committed.</summary>
    RepeatAtOnce,

    /// <summary>Repeat after a pause that grows.</summary>
    RepeatLater,

    /// <summary>An earlier call whose answer was lost has done it, most likely; nobody confirmed it.</summary>
    DoneUnconfirmed,
}
