namespace ProcOS.Engine.ExternalTasks.Deliveries;

/// <summary>Which tasks were begun, and which of them the engine has the last word on.</summary>
internal interface IDeliveryNotes
{
    /// <summary>Notes that a handler is about to start.</summary>
    /// <returns>True when one was started before and nothing was settled since.</returns>
    bool Begin(string taskId);

    /// <summary>The engine knows the result, or the task is gone.</summary>
    void Settle(string taskId);

    /// <summary>The engine has the failure; it keeps the task locked in our name until the pause is over.</summary>
    void Pause(string taskId, TimeSpan pause);

    /// <summary>The task's lock is the pause of a failure.</summary>
    bool IsPaused(string taskId);

    /// <summary>A worker id that tasks will be locked under.</summary>
    void Use(string workerId);

    /// <summary>Nothing is locked under it any more.</summary>
    void Forget(string workerId);
}
