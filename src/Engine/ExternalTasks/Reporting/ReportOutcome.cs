namespace ProcOS.Engine.ExternalTasks.Reporting;

/// <summary>What became of telling a result.</summary>
internal enum ReportOutcome
{
    /// <summary>The engine has taken it, or has it from an earlier call whose answer was lost.</summary>
    Told = 0,

    /// <summary>The task is gone: nobody will get it again.</summary>
    Gone,

    /// <summary>The engine does not take it from us, or it was not told in time: the task is delivered again.</summary>
    Discarded,
}
