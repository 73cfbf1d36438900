using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.ExternalTasks.Fetching;
using ProcOS.Engine.ExternalTasks.Reporting;
using ProcOS.Engine.Tests.ExternalTasks.Running;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Reporting;

public sealed class ResultReporterTests
{
    private static readonly TaskResult Done = new TaskResult.Completed(new Dictionary<string, VariableValue>());

    [Fact]
    public async Task Report_EngineTakesIt_IsTold()
    {
        var engine = new ScriptedEngine();

        Assert.Equal(ReportOutcome.Told, await ReportAsync(engine));
        Assert.Equal(["complete t as w"], engine.Calls);
    }

    [Fact]
    public async Task Report_GoneAfterOurOwnUnansweredCall_CountsAsTold()
    {
        var engine = new ScriptedEngine(Unanswered(), Refused(404, "External task with id t does not exist"));

        Assert.Equal(ReportOutcome.Told, await ReportAsync(engine));
    }

    [Fact]
    public async Task Report_GoneWithoutAnyDoubt_IsGone() =>
        Assert.Equal(ReportOutcome.Gone, await ReportAsync(new ScriptedEngine(Refused(404, "External task with id t does not exist"))));

    [Fact]
    public async Task Report_FailsBehindTheTaskAgainAndAgain_BecomesAFailureWithATryLess()
    {
        var engine = new ScriptedEngine(Broken(), Broken(), Broken());

        Assert.Equal(ReportOutcome.Told, await ReportAsync(engine));

        Assert.Equal(["complete t as w", "complete t as w", "complete t as w", "fail t as w"], engine.Calls);
        Assert.Equal(2, engine.Failure!.Retries);
        Assert.Contains("nowhere", engine.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_FailsBehindTheTaskOnce_IsRepeated()
    {
        var engine = new ScriptedEngine(Broken());

        Assert.Equal(ReportOutcome.Told, await ReportAsync(engine));
        Assert.Null(engine.Failure);
    }

    [Fact]
    public async Task Report_AnotherHasTheLock_IsDiscarded()
    {
        var engine = new ScriptedEngine(Refused(400, "External Task t cannot be completed by worker 'w'. It is locked by worker 'thief'."));

        Assert.Equal(ReportOutcome.Discarded, await ReportAsync(engine));
        Assert.Single(engine.Calls);
    }

    [Fact]
    public async Task Report_OurOwnOtherPollHasTheLock_IsToldInItsName()
    {
        var engine = new ScriptedEngine(Refused(400, "External Task t cannot be completed by worker 'w'. It is locked by worker 'w.2'."));

        Assert.Equal(ReportOutcome.Told, await ReportAsync(engine));
        Assert.Equal(["complete t as w", "complete t as w.2"], engine.Calls);
    }

    [Fact]
    public async Task Report_MeetsConflicts_IsRepeatedAtOnceAndStaysAResult()
    {
        var engine = new ScriptedEngine(Conflict(), Conflict(), Conflict());

        Assert.Equal(ReportOutcome.Told, await ReportAsync(engine));
        Assert.Equal((4, null), (engine.Calls.Count, engine.Failure));
    }

    [Fact]
    public async Task Report_NoAnswerAndTheLockIsOver_IsToldOnAndWarnedOfOnce()
    {
        using var recorder = new Recorder();
        var engine = new ScriptedEngine(Unanswered(), Unanswered(), Unanswered());

        Assert.Equal(ReportOutcome.Told, await ReportAsync(engine, test => test.Clock.Advance(TimeSpan.FromHours(1)), recorder.CreateLogger("host")));

        Assert.Equal((4, 1), (engine.Calls.Count, recorder.Logged("external_task_result_late")));
    }

    [Fact]
    public async Task Report_NoAnswerAndTheLockWasLostMeanwhile_IsDiscarded()
    {
        var engine = new ScriptedEngine(Unanswered());

        Assert.Equal(ReportOutcome.Discarded, await ReportAsync(engine, test => Assert.Single(test.Board.Snapshot()).Cancel(CancellationCause.LockLost)));
        Assert.Single(engine.Calls);
    }

    [Fact]
    public async Task Report_AProxysPageInstead_IsRepeated()
    {
        var engine = new ScriptedEngine(new ProcOsException(EngineErrors.NotAnEngine, "page"));

        Assert.Equal(ReportOutcome.Told, await ReportAsync(engine));
        Assert.Equal(2, engine.Calls.Count);
    }

    private static async Task<ReportOutcome> ReportAsync(ScriptedEngine engine, Action<BoardOfTwo>? meanwhile = null, ILogger? logger = null)
    {
        var options = new ExternalTaskHostOptions { EngineBackoff = new Backoff { Base = TimeSpan.FromMilliseconds(1), Max = TimeSpan.FromMilliseconds(2) } };
        var test = new BoardOfTwo();
        _ = test.Fetch(BoardOfTwo.Task("t", "wide"));
        var held = test.Board.TryStart()!;
        var contact = new EngineContact(options, TimeProvider.System, NullLogger.Instance);
        var reporter = new ResultReporter(engine, new HostIds("w"), new FailurePolicy(options), contact, options, logger ?? NullLogger.Instance);
        meanwhile?.Invoke(test);
        var (outcome, _) = await reporter.ReportAsync(held, Done, CancellationToken.None);
        return outcome;
    }

    private static EngineUnreachableException Unanswered() => new("engine", "no answer", mayHaveArrived: true);

    private static EngineRefusedException Broken() => new(EngineErrors.Refused, 500, "ProcessEngineException", "Cannot resolve identifier 'nowhere'", 0);

    private static EngineRefusedException Conflict() => new(EngineErrors.Refused, 500, "OptimisticLockingException", "two met", EngineCodes.OptimisticLocking);

    private static EngineRefusedException Refused(int status, string words) => new(EngineErrors.Refused, status, "RestException", words, null);
}
