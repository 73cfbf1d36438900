namespace ProcOS.Engine;

/// <summary>
/// The one place that tells transient failures from final ones. Pure: <see cref="CauseOf"/> reads an exception,
/// <see cref="Decide"/> says what to do about it. The client asks it for each of its calls, the external-task host for each
/// result.
/// </summary>
public static class FailureClassifier
{
    /// <summary>Against a storm of conflicts that never ends; each repeat alone is right.</summary>
    public const int MostConflictRepeats = 20;

    /// <summary>A failed command may have lost a race that shows no code of its own; more than so often it has not.</summary>
    public const int MostFailedCommandRepeats = 2;

    /// <summary>How often a repeatable call is repeated when no answer comes, before the caller is told.</summary>
    public const int MostSilenceRepeats = 2;

    private const string TurnedAwayType = "InvalidRequestException";

    public static FailureCause CauseOf(Exception exception) => exception switch
    {
        EngineUnreachableException { MayHaveArrived: false } => FailureCause.NeverTaken,
        EngineUnreachableException => FailureCause.Unanswered,
        EngineRefusedException { EngineCode: EngineCodes.OptimisticLocking or EngineCodes.Deadlock } => FailureCause.Conflict,
        EngineRefusedException { Status: 429 } => FailureCause.NeverTaken,
        // A full queue of parked polls, or a server that is going down.
        EngineRefusedException { Status: 500, EngineCode: null, Type: TurnedAwayType } => FailureCause.NeverTaken,
        EngineRefusedException { Status: 401 or 403 } => FailureCause.Denied,
        EngineRefusedException { Status: 404 } => FailureCause.Gone,
        EngineRefusedException { Status: >= 500 } => FailureCause.CommandFailed,
        EngineRefusedException => FailureCause.Refused,
        _ => FailureCause.Other,
    };

    /// <param name="safety">What a second delivery would do.</param>
    /// <param name="cause">Why the last try failed.</param>
    /// <param name="before">The failures before that one.</param>
    public static AfterFailure Decide(CallSafety safety, FailureCause cause, CallFailures before) => cause switch
    {
        FailureCause.Conflict => before.Conflicts < MostConflictRepeats ? AfterFailure.RepeatAtOnce : AfterFailure.GiveUp,
        FailureCause.CommandFailed => safety == CallSafety.TaskResult && before.FailedCommands < MostFailedCommandRepeats
            ? AfterFailure.RepeatLater
            : AfterFailure.GiveUp,
        FailureCause.NeverTaken => RepeatSilence(safety, before),
        FailureCause.Unanswered => safety == CallSafety.Once ? AfterFailure.GiveUp : RepeatSilence(safety, before),
        FailureCause.Gone => safety == CallSafety.TaskResult && before.MayHaveArrived ? AfterFailure.DoneUnconfirmed : AfterFailure.GiveUp,
        _ => AfterFailure.GiveUp,
    };

    private static AfterFailure RepeatSilence(CallSafety safety, CallFailures before) =>
        safety == CallSafety.TaskResult || before.Silences < MostSilenceRepeats ? AfterFailure.RepeatLater : AfterFailure.GiveUp;
}
