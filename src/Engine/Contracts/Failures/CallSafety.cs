namespace ProcOS.Engine;

/// <summary>What a second delivery of a call would do.</summary>
public enum CallSafety
{
    /// <summary>It could double an effect: a start, a message, a signal.</summary>
    Once = 0,

    /// <summary>It changes nothing more: a read, a value that is set, a deletion where gone is fine.</summary>
    Repeatable,

    /// <summary>
    /// The end of an external task: complete, failure, BPMN error. A second one doubles nothing: the task is gone (404),
    /// somebody else's (400), or gets the same again. So it is told until the engine answers or the lock is lost.
    /// </summary>
    TaskResult,
}
