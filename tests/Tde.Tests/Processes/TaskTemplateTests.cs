using ProcOS.Engine;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Tde.Tests.Processes;

[Collection(OneAtATime.Name)]
public sealed class TaskTemplateTests(CamundaEngine engine)
{
    private const string Labels = """
        "labels":[{"name":"shipping","keywords":["delivery","parcel"]},{"name":"billing","keywords":["invoice"]}]
        """;

    [Fact]
    public async Task Template_DeterministicTask_AnswersAndReports()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunTaskAsync(Given.SpecJson("sum", """{"numbers":[20,22]}"""));

        Assert.Equal("succeeded", run.Text("outcomeStatus"));
        Assert.Equal(42, run.Outcome.GetProperty("outputs").GetProperty("sum").GetInt32());
        Assert.Equal("completed", run.Outcome.GetProperty("stopReason").GetString());
        Assert.Equal(1, run.Outcome.GetProperty("outcomes")[0].GetProperty("probability").GetDouble());
        Assert.Contains("deterministic", run.Steps);
        Assert.DoesNotContain("probabilistic", run.Steps);
        Assert.Equal("succeeded", run.End);
        Assert.Equal(1, await system.CountOutcomesAsync("succeeded"));
        Assert.Equal(1, system.Counted["tde_success"]);
    }

    [Fact]
    public async Task Template_ProbabilisticTask_IteratesAndReportsShares()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunTaskAsync(Given.SpecJson("classify", $$"""{"text":"delivery parcel invoice",{{Labels}} }""", "probabilistic", steps: 200));

        var shares = run.Outcome.GetProperty("outcomes").EnumerateArray().ToArray();
        Assert.Equal(["shipping", "billing"], shares.Select(one => one.GetProperty("value").GetProperty("label").GetString()));
        Assert.Equal(1, shares.Sum(one => one.GetProperty("probability").GetDouble()), 9);
        Assert.True(run.Outcome.GetProperty("usage").GetProperty("steps").GetInt32() > 3);
        Assert.Contains("probabilistic", run.Steps);
        Assert.DoesNotContain("deterministic", run.Steps);
        Assert.Equal("succeeded", run.End);
    }

    [Fact]
    public async Task Template_SpecAsJsonVariableWithModeVariable_ModeVariableWins()
    {
        await using var system = await TdeSystem.StartAsync(engine);
        var spec = Given.Json(Given.SpecJson("echo", """{"x":1}"""));

        var run = await system.RunAsync(
            "tde_template", ("taskSpec", VariableValue.OfJson(spec)), ("mode", VariableValue.Of("probabilistic")));

        Assert.Equal("probabilistic", run.Outcome.GetProperty("mode").GetString());
        Assert.Contains("probabilistic", run.Steps);
        Assert.Equal("probabilistic", run.Json("taskSpec").GetProperty("mode").GetString());
    }

    [Fact]
    public async Task Template_InvalidSpec_ReportsEveryProblemAndExecutesNothing()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunTaskAsync("""{"version":1,"id":"bad","task":"dance"}""", ("mode", VariableValue.Of("guess")));

        Assert.Equal("failed", run.Text("outcomeStatus"));
        Assert.Equal("bad", run.Outcome.GetProperty("taskId").GetString());
        Assert.Equal("invalid_spec", run.Outcome.GetProperty("stopReason").GetString());
        Assert.Equal(
            ["/objective", "/task", "/mode"],
            run.Outcome.GetProperty("error").GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("pointer").GetString()));
        Assert.DoesNotContain("execute", run.Steps);
        Assert.Equal("failed", run.End);
        Assert.Equal(1, system.Counted["tde_failure"]);
    }

    [Fact]
    public async Task Template_NoSpecAtAll_IsAnInvalidSpec()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunAsync("tde_template");

        Assert.Equal("invalid_spec", run.Outcome.GetProperty("stopReason").GetString());
        Assert.Equal("failed", run.End);
    }

    [Fact]
    public async Task Template_TaskWithoutAnswer_FailsAtOnceAndIsReported()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunTaskAsync(Given.SpecJson("classify", $$"""{"text":"hello",{{Labels}} }"""));

        Assert.Equal("failed", run.Text("outcomeStatus"));
        Assert.Equal("PROC-TDE-011", run.Outcome.GetProperty("error").GetProperty("code").GetString());
        Assert.Contains("task_failed", run.Steps);
        Assert.Equal("failed", run.End);
        Assert.Equal(1, await system.CountOutcomesAsync("failed"));
    }

    [Fact]
    public async Task Template_TaskThatBreaksTwice_IsTriedAgainAndAnswers()
    {
        var task = new FlakyTask(failures: 2);
        await using var system = await TdeSystem.StartAsync(engine, task);

        var run = await system.RunTaskAsync(Given.SpecJson("flaky", """{"x":1}"""));

        Assert.Equal("succeeded", run.Text("outcomeStatus"));
        Assert.Equal(3, task.Runs);
    }

    [Fact]
    public async Task Template_TaskThatAlwaysBreaks_FailsAfterItsLastAttemptWithoutIncident()
    {
        var task = new FlakyTask();
        await using var system = await TdeSystem.StartAsync(engine, task);

        var run = await system.RunTaskAsync(Given.SpecJson("flaky", "{}"));

        Assert.Equal(3, task.Runs);
        Assert.Equal("PROC-TDE-013", run.Outcome.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("failed", run.End);
    }

    [Fact]
    public async Task Template_BudgetOfOneSecondUsedUp_TimerEndsTheExecution()
    {
        await using var system = await TdeSystem.StartAsync(engine, new FlakyTask());
        var foreign = VariableValue.OfJson(Given.Json("""{"version":1,"status":"succeeded"}"""));

        // The outcome that the caller hands in must not pass for the task's own.
        var run = await system.RunTaskAsync(Given.SpecJson("flaky", "{}", "probabilistic", seconds: 1), ("outcome", foreign));

        Assert.Equal("timed_out", run.Text("outcomeStatus"));
        Assert.Equal("PROC-TDE-012", run.Outcome.GetProperty("error").GetProperty("code").GetString());
        Assert.InRange(run.Outcome.GetProperty("elapsedMs").GetInt64(), 900, 60_000);
        Assert.Contains("time_is_up", run.Steps);
        Assert.Equal("failed", run.End);
        Assert.Equal(1, await system.CountOutcomesAsync("timed_out"));
        Assert.Equal(1, system.Counted["tde_failure"]);
    }
}
