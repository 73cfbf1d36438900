using ProcOS.Engine;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Peo.Tests.Root;

/// <summary>Every flow node and sequence flow of <c>root_peo</c> and of what it calls, the error and timeout paths too.</summary>
public sealed class RootPathsTests(CamundaEngine engine)
{
    private static readonly string[] Called = ["kernel/init_env.bpmn", "kernel/enable_generation.bpmn", "peo/dispatch_request.bpmn"];

    [Fact]
    public async Task Root_PhasesThatWorkFailAndHang_TakeEveryPath()
    {
        var client = await engine.GetAsync();
        var root = new ProcessPaths(client, "kernel/root_peo.bpmn");
        var called = Called.Select(file => new ProcessPaths(client, file)).ToArray();
        foreach (var walk in (Func<RootRun, Task>[])[WorkAsync, run => BreakAsync(run, run.RaiseErrorAsync), run => BreakAsync(run, topic => HangAsync(run, topic))])
        {
            await using var run = await RootRun.StartAsync(client);
            await walk(run);
            await root.AddAsync(run.Id);
            foreach (var step in await run.ActivitiesAsync())
            {
                foreach (var paths in called.Where(_ => step.CalledInstanceId is not null))
                {
                    await paths.AddAsync(step.CalledInstanceId!);
                }
            }
        }

        Assert.Empty(root.NotTaken);
        Assert.All(called, paths => Assert.Empty(paths.NotTaken));
    }

    private static async Task WorkAsync(RootRun run)
    {
        await run.ReachIdleAsync();
        await run.RequestAsync("process_a", "request-1");
        _ = await run.CompleteAsync("request.dispatch", ("requestInstanceId", VariableValue.Of("instance-1")));
        await run.WaitsAtAsync("idle");
        await run.FireTimerAsync("check_due");
        _ = await run.CompleteAsync("environment.check", ("environmentOk", VariableValue.Of(true)));
        await run.WaitsAtAsync("idle");
        Assert.True(await run.CorrelateAsync("procos.shutdown"));
        await run.EndsAsync("COMPLETED");
    }

    /// <summary>Each phase breaks once, in the way that is given.</summary>
    private static async Task BreakAsync(RootRun run, Func<string, Task> breakAsync)
    {
        await breakAsync("environment.check");
        await run.WaitsAtAsync("wait_before_retry");
        await run.FireTimerAsync("wait_before_retry");
        _ = await run.CompleteAsync("environment.check", ("environmentOk", VariableValue.Of(true)));
        await breakAsync("knowledge.all");
        await breakAsync("generation.enable");
        await run.WaitsAtAsync("idle");
        await run.RequestAsync("process_a", "request-1");
        await breakAsync("request.dispatch");
        await run.WaitsAtAsync("idle");
        await run.FireTimerAsync("check_due");
        await breakAsync("environment.check");
        await run.WaitsAtAsync("idle");
    }

    private static async Task HangAsync(RootRun run, string topic)
    {
        _ = await run.TaskAsync(topic);
        var phase = (await run.ActivitiesAsync()).Last(step => step is { Type: "callActivity", Ended: null }).ActivityId;
        await run.FireTimerAsync(phase + "_slow");
    }
}
