using ProcOS.Engine;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Tde.Tests.Processes;

[Collection(OneAtATime.Name)]
public sealed class ParallelTasksTests(CamundaEngine engine)
{
    [Fact]
    public async Task Parallel_StartedWithoutVariables_RunsAllThreeAtOnceAndJoins()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunAsync("parallel_tasks");

        Assert.Equal("all_succeeded", run.End);
        Assert.Equal(42, run.Json("sumResult").GetProperty("outputs").GetProperty("sum").GetInt32());
        Assert.Equal("shipping", run.Json("classifyResult").GetProperty("outputs").GetProperty("label").GetString());
        Assert.Equal(20, run.Json("echoResult").GetProperty("outputs").GetProperty("first").GetInt32());
        var called = await system.CalledByAsync(run.Instance.Id);
        Assert.Equal(3, called.Count);
        Assert.True(called.Max(one => one.Started) < called.Min(one => one.Ended), "The three did not overlap.");
        var afterJoin = run.Activities.Single(activity => activity.ActivityId == "success_choice").Started;
        Assert.All(called, one => Assert.True(afterJoin >= one.Ended, "The join did not wait for all."));
    }

    [Fact]
    public async Task Parallel_OneTaskFails_TheOthersEndAndTheFailureIsHandled()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunAsync(
            "parallel_tasks", ("subject", VariableValue.Of("nothing")), ("first", VariableValue.Of(1L)), ("second", VariableValue.Of(2L)));

        Assert.Equal("some_failed", run.End);
        Assert.Contains("classify_failed", run.Steps);
        Assert.Equal(("succeeded", "succeeded", "failed"), (run.Text("echoStatus"), run.Text("sumStatus"), run.Text("classifyStatus")));
        Assert.Equal(3, run.Json("sumResult").GetProperty("outputs").GetProperty("sum").GetInt32());
        Assert.Equal("PROC-TDE-011", run.Json("classifyResult").GetProperty("error").GetProperty("code").GetString());
        Assert.Equal((2, 1), (system.Counted["tde_success"], system.Counted["tde_failure"]));
    }

    [Fact]
    public async Task Parallel_TextThatBreaksTheJson_FailsThoseTasksOnly()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunAsync("parallel_tasks", ("subject", VariableValue.Of("a \" quote")));

        Assert.Equal("some_failed", run.End);
        Assert.Equal(("failed", "succeeded", "failed"), (run.Text("echoStatus"), run.Text("sumStatus"), run.Text("classifyStatus")));
    }

    [Fact]
    public async Task Parallel_CorrelationIdGiven_IsOnEveryLogLineOfTheHandlers()
    {
        await using var system = await TdeSystem.StartAsync(engine);
        var id = CamundaEngine.UniqueName("correlation");

        _ = await system.RunAsync("parallel_tasks", ("correlationId", VariableValue.Of(id)));

        var lines = system.Log.Lines.Where(line => line.Category.StartsWith("ProcOS.Tde.", StringComparison.Ordinal)).ToArray();
        Assert.Equal(9, lines.Length);
        Assert.All(lines, line => Assert.Equal(id, line.CorrelationId));
        Assert.Equal(3, await system.Store.RunAsync(
            session => session.ScalarAsync<long>("select count(*) from tde.outcomes where correlation_id = @id", new { id }),
            CancellationToken.None));
    }

    [Fact]
    public async Task Parallel_NoCorrelationId_InstanceIdServesForAllThree()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunAsync("parallel_tasks");

        var lines = system.Log.Lines.Where(line => line.Category.StartsWith("ProcOS.Tde.", StringComparison.Ordinal)).ToArray();
        Assert.Equal(9, lines.Length);
        Assert.All(lines, line => Assert.Equal(run.Instance.Id, line.CorrelationId));
    }
}
