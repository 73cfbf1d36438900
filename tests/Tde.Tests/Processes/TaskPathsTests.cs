using ProcOS.Engine;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Tde.Tests.Processes;

/// <summary>Every flow node and sequence flow of the task processes, the error and timeout paths too.</summary>
[Collection(OneAtATime.Name)]
public sealed class TaskPathsTests(CamundaEngine engine)
{
    [Fact]
    public async Task Template_EachKindOfTask_TakesEveryPath()
    {
        await using var system = await TdeSystem.StartAsync(engine, new FlakyTask());
        var paths = new ProcessPaths(system.Engine, "tde/tde_template.bpmn");

        foreach (var spec in (string[])
        [
            Given.SpecJson("sum", """{"numbers":[20,22]}"""),
            Given.SpecJson("echo", """{"x":1}""", "probabilistic"),
            Given.SpecJson("classify", """{"text":"hello","labels":[{"name":"a","keywords":["b"]},{"name":"c","keywords":["d"]}]}"""),
            Given.SpecJson("flaky", "{}", "probabilistic", seconds: 1),
            "{}",
        ])
        {
            await paths.AddAsync((await system.RunTaskAsync(spec)).Instance.Id);
        }

        Assert.Empty(paths.NotTaken);
    }

    [Fact]
    public async Task Parallel_TasksThatAnswerAndFail_TakeEveryPath()
    {
        await using var system = await TdeSystem.StartAsync(engine);
        var paths = new ProcessPaths(system.Engine, "examples/parallel_tasks.bpmn");

        await paths.AddAsync((await system.RunAsync("parallel_tasks")).Instance.Id);
        Assert.Contains("sum_failed", paths.NotTaken);
        var failing = await system.RunAsync("parallel_tasks", ("first", VariableValue.Of("no number")), ("subject", VariableValue.Of("nothing")));
        await paths.AddAsync(failing.Instance.Id);

        Assert.Equal(("failed", "failed", "failed"), (failing.Text("echoStatus"), failing.Text("sumStatus"), failing.Text("classifyStatus")));
        Assert.Empty(paths.NotTaken);
    }

    [Fact]
    public async Task Multi_TasksThatAnswerAndFail_TakeEveryPath()
    {
        await using var system = await TdeSystem.StartAsync(engine);
        var paths = new ProcessPaths(system.Engine, "examples/parallel_tasks_multi.bpmn");

        await paths.AddAsync((await system.RunAsync("parallel_tasks_multi", ("taskCount", VariableValue.Of(2L)))).Instance.Id);
        await paths.AddAsync((await system.RunAsync("parallel_tasks_multi", ("taskCount", VariableValue.Of(2L)), ("failingTask", VariableValue.Of(1L)))).Instance.Id);

        Assert.Empty(paths.NotTaken);
    }
}
