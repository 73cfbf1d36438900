using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks;

public sealed class DrainTests(CamundaEngine engine)
{
    [Fact]
    public async Task Stop_HandlerEndsWithinTheGrace_ItsResultCounts()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("drain.finish"));
        var release = new TaskCompletionSource<int>();
        var script = new Script((_, cancellationToken) => release.Task.WaitAsync(cancellationToken));
        await using var host = await RunAsync<Finish>(process, script, TimeSpan.FromSeconds(30));
        var instance = await process.StartAsync();
        await Eventually.PassesAsync(() => Assert.Single(script.Calls));

        var stop = host.Host.StopAsync(CancellationToken.None);
        release.SetResult(1);
        await stop;

        Assert.Equal("COMPLETED", (await process.EndOfAsync(instance.Id)).State);
    }

    [Fact]
    public async Task Stop_HandlerOutlastsTheGrace_IsCancelledAndGivesTheTaskBackUntouched()
    {
        var topic = CamundaEngine.UniqueName("drain");
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask(topic));
        var script = new Script(async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 1;
        });
        await using var host = await RunAsync<Cancel>(process, script, TimeSpan.FromMilliseconds(100), topic);
        _ = await process.StartAsync();
        await Eventually.PassesAsync(() => Assert.Single(script.Calls));

        await host.Host.StopAsync(CancellationToken.None);

        var next = Assert.Single(await process.Client.ExternalTasks.FetchAndLockAsync(Fetch(topic), CancellationToken.None));
        Assert.Equal((script.Calls.First(), null), (next.Id, next.Retries));
    }

    [Fact]
    public async Task Stop_PollIsPending_LocksNothingAfterwards()
    {
        var topic = CamundaEngine.UniqueName("drain");
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask(topic));
        var script = new Script((_, _) => Task.FromResult(1));
        await using var host = await RunAsync<Late>(process, script, TimeSpan.FromSeconds(5), topic);
        var first = await process.StartAsync();
        _ = await process.EndOfAsync(first.Id);

        var stop = host.Host.StopAsync(CancellationToken.None);
        _ = await process.StartAsync();
        await stop;
        _ = await process.StartAsync();

        Assert.Empty(await process.Client.ExternalTasks.ListLockedAsync(host.Host.WorkerId, CancellationToken.None));
        var free = await process.Client.ExternalTasks.FetchAndLockAsync(Fetch(topic) with { MaxTasks = 5 }, CancellationToken.None);
        Assert.Equal(2, free.Count);
        Assert.Single(script.Calls);
    }

    [Fact]
    public async Task Fetch_AnswerWasLost_WhatItLockedIsFreedAndServedWithoutWaitingForTheLocksEnd()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("drain.stray"));
        await using var proxy = new FaultProxy(process.Client.BaseAddress);
        using var client = new Engine.Camunda7.Camunda7Client(new() { BaseAddress = proxy.Address });
        _ = await process.StartAsync();
        proxy.SwallowNextAnswer("/fetchAndLock");
        var script = new Script((_, _) => Task.FromResult(1));
        await using var host = await HandlerHost.RunAsync(client, services => services.AddSingleton(script).AddExternalTaskHandler<Stray>());
        await Eventually.PassesAsync(() => Assert.Equal(1, proxy.Swallowed));

        // Its lock lasts ten minutes: what is served within the deadline was freed before.
        await Eventually.PassesAsync(() => Assert.Single(script.Calls));
        await host.Host.StopAsync(CancellationToken.None);

        Assert.Empty(await process.Client.ExternalTasks.ListLockedAsync(host.Host.WorkerId, CancellationToken.None));
    }

    [Fact]
    public async Task Stop_EngineIsGone_EndsAllTheSame()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("drain.gone"));
        await using var proxy = new FaultProxy(process.Client.BaseAddress);
        using var client = new Engine.Camunda7.Camunda7Client(new() { BaseAddress = proxy.Address });
        var script = new Script((_, _) => Task.FromResult(1));
        await using var host = await HandlerHost.RunAsync(client, services => services.AddSingleton(script).AddExternalTaskHandler<Gone>());
        proxy.IsDown = true;

        await host.Host.StopAsync(CancellationToken.None).WaitAsync(Eventually.Deadline);

        Assert.Equal(0, host.Host.Running);
    }

    private static FetchRequest Fetch(string topic) =>
        new("next", 1, TimeSpan.Zero, [new FetchTopic(topic, TimeSpan.FromMinutes(1))]);

    private static Task<HandlerHost> RunAsync<THandler>(TestProcess process, Script script, TimeSpan grace, string? topic = null)
        where THandler : class =>
        HandlerHost.RunAsync(
            process.Client,
            services => services.AddSingleton(script).AddExternalTaskHandler<THandler>(options => options.Name = topic ?? options.Name),
            options => options.DrainTimeout = grace);

    [Topic("drain.finish")]
    private sealed class Finish(Script script) : ScriptedHandler(script);

    private sealed class Cancel(Script script) : ScriptedHandler(script);

    private sealed class Late(Script script) : ScriptedHandler(script);

    [Topic("drain.stray", LockSeconds = 600)]
    private sealed class Stray(Script script) : ScriptedHandler(script);

    [Topic("drain.gone")]
    private sealed class Gone(Script script) : ScriptedHandler(script);
}
