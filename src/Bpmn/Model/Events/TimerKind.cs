namespace ProcOS.Bpmn.Model.Events;

/// <summary>When a timer is due.</summary>
public enum TimerKind
{
    /// <summary>Neither of the three elements is there, so that it is never due.</summary>
    None,

    /// <summary>At a point in time, <c>timeDate</c>.</summary>
    Date,

    /// <summary>After a time, <c>timeDuration</c>.</summary>
    Duration,

    /// <summary>Again and again, <c>timeCycle</c>.</summary>
    Cycle,
}
