using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Engine.Tests.Failures;

public sealed class FailureClassifierTests
{
    [Theory]
    [InlineData(500, "OptimisticLockingException", 1, FailureCause.Conflict)]
    [InlineData(500, "ProcessEngineException", 10_000, FailureCause.Conflict)]
    [InlineData(500, "ProcessEngineException", 0, FailureCause.CommandFailed)]
    [InlineData(500, "ProcessEngineException", 10_002, FailureCause.CommandFailed)]
    [InlineData(500, "RestException", null, FailureCause.CommandFailed)]
    [InlineData(500, "InvalidRequestException", null, FailureCause.NeverTaken)]
    [InlineData(429, null, null, FailureCause.NeverTaken)]
    [InlineData(404, "RestException", null, FailureCause.Gone)]
    [InlineData(401, null, null, FailureCause.Denied)]
    [InlineData(403, "AuthorizationException", 0, FailureCause.Denied)]
    [InlineData(400, "RestException", null, FailureCause.Refused)]
    public void CauseOf_EnginesAnswer_IsReadFromStatusTypeAndCode(int status, string? type, int? code, FailureCause cause) =>
        Assert.Equal(cause, FailureClassifier.CauseOf(new EngineRefusedException(EngineErrors.Refused, status, type, "no", code)));

    [Theory]
    [InlineData(true, FailureCause.Unanswered)]
    [InlineData(false, FailureCause.NeverTaken)]
    public void CauseOf_Silence_TellsWhetherTheRequestMayHaveArrived(bool mayHaveArrived, FailureCause cause) =>
        Assert.Equal(cause, FailureClassifier.CauseOf(new EngineUnreachableException("http://engine", "nothing", mayHaveArrived)));

    [Fact]
    public void CauseOf_AnythingElse_IsOther() =>
        Assert.Equal(FailureCause.Other, FailureClassifier.CauseOf(new ProcOsException(EngineErrors.NotAnEngine)));

    [Theory]
    [InlineData(CallSafety.Once, FailureCause.Conflict, AfterFailure.RepeatAtOnce)]
    [InlineData(CallSafety.Repeatable, FailureCause.Conflict, AfterFailure.RepeatAtOnce)]
    [InlineData(CallSafety.TaskResult, FailureCause.Conflict, AfterFailure.RepeatAtOnce)]
    [InlineData(CallSafety.Once, FailureCause.NeverTaken, AfterFailure.RepeatLater)]
    [InlineData(CallSafety.Once, FailureCause.Unanswered, AfterFailure.GiveUp)]
    [InlineData(CallSafety.Repeatable, FailureCause.Unanswered, AfterFailure.RepeatLater)]
    [InlineData(CallSafety.TaskResult, FailureCause.Unanswered, AfterFailure.RepeatLater)]
    [InlineData(CallSafety.Once, FailureCause.CommandFailed, AfterFailure.GiveUp)]
    [InlineData(CallSafety.Repeatable, FailureCause.CommandFailed, AfterFailure.GiveUp)]
    [InlineData(CallSafety.TaskResult, FailureCause.CommandFailed, AfterFailure.RepeatLater)]
    [InlineData(CallSafety.TaskResult, FailureCause.Gone, AfterFailure.GiveUp)]
    [InlineData(CallSafety.TaskResult, FailureCause.Refused, AfterFailure.GiveUp)]
    [InlineData(CallSafety.TaskResult, FailureCause.Denied, AfterFailure.GiveUp)]
    [InlineData(CallSafety.Repeatable, FailureCause.Other, AfterFailure.GiveUp)]
    public void Decide_FirstFailure_RepeatsOnlyWhatIsSafe(CallSafety safety, FailureCause cause, AfterFailure next) =>
        Assert.Equal(next, FailureClassifier.Decide(safety, cause, default));

    [Theory]
    [InlineData(CallSafety.Once, FailureCause.Conflict, 20)]
    [InlineData(CallSafety.Repeatable, FailureCause.Unanswered, 2)]
    [InlineData(CallSafety.Once, FailureCause.NeverTaken, 2)]
    [InlineData(CallSafety.TaskResult, FailureCause.CommandFailed, 2)]
    public void Decide_SameFailureAgainAndAgain_GivesUpAfterItsLimit(CallSafety safety, FailureCause cause, int repeats)
    {
        var failures = default(CallFailures);
        for (var i = 0; i < repeats; i++)
        {
            Assert.NotEqual(AfterFailure.GiveUp, FailureClassifier.Decide(safety, cause, failures));
            failures = failures.With(cause);
        }

        Assert.Equal(AfterFailure.GiveUp, FailureClassifier.Decide(safety, cause, failures));
    }

    [Fact]
    public void Decide_TaskResultMeetsSilence_NeverGivesUp()
    {
        var failures = default(CallFailures);
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(AfterFailure.RepeatLater, FailureClassifier.Decide(CallSafety.TaskResult, FailureCause.Unanswered, failures));
            failures = failures.With(FailureCause.Unanswered);
        }
    }

    [Fact]
    public void Decide_TaskGoneAfterALostAnswer_IsDoneUnconfirmed()
    {
        var lost = default(CallFailures).With(FailureCause.Unanswered).With(FailureCause.NeverTaken);
        var neverThere = default(CallFailures).With(FailureCause.NeverTaken);

        Assert.Equal(AfterFailure.DoneUnconfirmed, FailureClassifier.Decide(CallSafety.TaskResult, FailureCause.Gone, lost));
        Assert.Equal(AfterFailure.GiveUp, FailureClassifier.Decide(CallSafety.TaskResult, FailureCause.Gone, neverThere));
        Assert.Equal(AfterFailure.GiveUp, FailureClassifier.Decide(CallSafety.Once, FailureCause.Gone, lost));
    }
}
