namespace ProcOS.Engine.ExternalTasks;

/// <summary>Why a handler's token fired.</summary>
public enum CancellationCause
{
    /// <summary>It has not.</summary>
    None = 0,

    /// <summary>The task is another's now, or gone: nothing that the handler still does will count.</summary>
    LockLost,

    /// <summary>The host stops and its grace period is over: the task is given back and delivered again.</summary>
    HostStopping,

    /// <summary>The handler gave no sign for <see cref="TopicOptions.Silence"/>: the try counts as a failure.</summary>
    Silent,
}
