namespace ProcOS.Engine.ExternalTasks.Running;

/// <summary>Where a fetched task is on its way.</summary>
internal enum TaskStage
{
    /// <summary>For a free handler.</summary>
    Waiting = 0,

    Running,

    /// <summary>Its handler has ended; the engine does not know the result yet.</summary>
    Reporting,

    /// <summary>It is on its way back to the engine, unstarted.</summary>
    Returning,
}
