namespace ProcOS.Engine;

/// <summary>Why a call to the engine failed, by origin and by what is known of its effect.</summary>
public enum FailureCause
{
    /// <summary>Anything that is no answer and no silence of the engine: an answer no engine gives, a mistake of our own.</summary>
    Other = 0,

    /// <summary>The request never reached the engine, or was turned away unread because it is busy or going down: no effect.</summary>
    NeverTaken,

    /// <summary>No answer came: the request may have had its effect.</summary>
    Unanswered,

    /// <summary>Optimistic locking or a deadlock: rolled back, and likely to pass when repeated at once.</summary>
    Conflict,

    /// <summary>The command failed inside the engine and was rolled back: a delegate, an expression, a race, a full column.</summary>
    CommandFailed,

    /// <summary>What the call is about does not exist (any more).</summary>
    Gone,

    /// <summary>Credentials are missing or do not allow it.</summary>
    Denied,

    /// <summary>The engine says no, and will say so again.</summary>
    Refused,
}
