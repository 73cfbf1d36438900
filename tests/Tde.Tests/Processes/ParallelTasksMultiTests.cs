using ProcOS.Engine;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Tde.Tests.Processes;

[Collection(OneAtATime.Name)]
public sealed class ParallelTasksMultiTests(CamundaEngine engine)
{
    [Fact]
    public async Task Multi_StartedWithoutVariables_RunsFiveAtOnceAndWaitsForAll()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunAsync("parallel_tasks_multi");

        Assert.Equal("all_succeeded", run.End);
        Assert.Equal((5, 0, 15), (run.Number("succeededCount"), run.Number("failedCount"), run.Number("succeededSum")));
        var called = await system.CalledByAsync(run.Instance.Id);
        Assert.Equal(5, called.Count);
        Assert.True(called.Max(one => one.Started) < called.Min(one => one.Ended), "The tasks did not overlap.");
        var afterJoin = run.Activities.Single(activity => activity.ActivityId == "success_choice").Started;
        Assert.All(called, one => Assert.True(afterJoin >= one.Ended, "The join did not wait for all."));
    }

    [Fact]
    public async Task Multi_TwentyThatEndTogether_CountsEachOnce()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunAsync("parallel_tasks_multi", ("taskCount", VariableValue.Of(20L)));

        Assert.Equal("all_succeeded", run.End);
        Assert.Equal((20, 0, 210), (run.Number("succeededCount"), run.Number("failedCount"), run.Number("succeededSum")));
        Assert.Equal(20, system.Counted["tde_success"]);
        var called = await system.CalledByAsync(run.Instance.Id);
        var sums = await Task.WhenAll(called.Select(async one => (await system.Engine.History.GetVariablesAsync(one.Id, CancellationToken.None))["outcome"].AsText()!));
        Assert.Equal(
            Enumerable.Range(1, 20).Select(number => 2 * number),
            sums.Select(text => System.Text.Json.JsonElement.Parse(text).GetProperty("outputs").GetProperty("sum").GetInt32()).Order());
    }

    [Fact]
    public async Task Multi_OneTaskFails_TheOthersEndAndTheFailureIsCounted()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunAsync("parallel_tasks_multi", ("taskCount", VariableValue.Of(6L)), ("failingTask", VariableValue.Of(4L)));

        Assert.Equal("some_failed", run.End);
        Assert.Equal((5, 1, 17), (run.Number("succeededCount"), run.Number("failedCount"), run.Number("succeededSum")));
        Assert.Equal("4", run.Text("failedTasks")!.Trim());
        Assert.Single(run.Steps, step => step == "add_failed");
        Assert.Equal((5, 1), (system.Counted["tde_success"], system.Counted["tde_failure"]));
    }

    [Fact]
    public async Task Multi_OneTask_IsEnough()
    {
        await using var system = await TdeSystem.StartAsync(engine);

        var run = await system.RunAsync("parallel_tasks_multi", ("taskCount", VariableValue.Of(1L)), ("failingTask", VariableValue.Of(1L)));

        Assert.Equal("some_failed", run.End);
        Assert.Equal((0, 1), (run.Number("succeededCount"), run.Number("failedCount")));
    }
}
