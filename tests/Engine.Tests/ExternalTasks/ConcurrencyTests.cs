using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.Waiting;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks;

public sealed class ConcurrencyTests(CamundaEngine engine)
{
    [Fact]
    public async Task Handler_OneIsSlow_TheOthersGoOn()
    {
        var slow = await TestProcess.DeployAsync(engine, TestProcess.OneTask("concurrency.slow"));
        var quick = await TestProcess.DeployAsync(engine, TestProcess.OneTask("concurrency.quick"));
        var release = new TaskCompletionSource<int>();
        var slowOne = "";
        var script = new Script((context, _) => context.ProcessInstanceId == slowOne ? release.Task : Task.FromResult(1));
        var first = await slow.StartAsync();
        slowOne = first.Id;
        await using var host = await RunAsync(slow, script, services => services.AddExternalTaskHandler<Slow>().AddExternalTaskHandler<Quick>());
        await Eventually.PassesAsync(() => Assert.Single(script.Calls));

        var sameTopic = await slow.StartAsync();
        var otherTopic = await quick.StartAsync();
        _ = await slow.EndOfAsync(sameTopic.Id);
        _ = await quick.EndOfAsync(otherTopic.Id);

        Assert.Null((await slow.Client.History.FindInstanceAsync(first.Id, CancellationToken.None))!.Ended);
        release.SetResult(1);
        _ = await slow.EndOfAsync(first.Id);
    }

    /// <summary>Whatever slow tasks leave of a topic's slots, the others have: nothing waits for a batch to end.</summary>
    [Fact]
    public async Task Handlers_AllSlotsButOneAreTakenByTheSlow_TheOthersFlowThroughTheLast()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("concurrency.last"));
        var release = new TaskCompletionSource<int>();
        var script = new Script((context, _) => context.BusinessKey == "slow" ? release.Task : Task.FromResult(1));
        var slow = new[] { await process.StartAsync("slow"), await process.StartAsync("slow"), await process.StartAsync("slow") };
        await using var host = await RunAsync(process, script, services => services.AddExternalTaskHandler<Last>());
        await Eventually.PassesAsync(() => Assert.Equal(3, host.Host.Running));

        var quick = new List<ProcessInstance>();
        for (var i = 0; i < 27; i++)
        {
            quick.Add(await process.StartAsync("quick"));
        }

        foreach (var instance in quick)
        {
            _ = await process.EndOfAsync(instance.Id);
        }

        Assert.Equal(3, host.Host.Running);
        release.SetResult(1);
        foreach (var instance in slow)
        {
            _ = await process.EndOfAsync(instance.Id);
        }
    }

    [Fact]
    public async Task Handler_BlocksItsThread_OthersGoOn()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("concurrency.block"));
        using var gate = new ManualResetEventSlim();
        var blocked = "";
        var script = new Script((context, cancellationToken) =>
        {
            if (context.ProcessInstanceId == blocked)
            {
                gate.Wait(cancellationToken);
            }

            return Task.FromResult(1);
        });
        var first = await process.StartAsync();
        blocked = first.Id;
        await using var host = await RunAsync(process, script, services => services.AddExternalTaskHandler<Block>());
        await Eventually.PassesAsync(() => Assert.Single(script.Calls));

        var second = await process.StartAsync();
        _ = await process.EndOfAsync(second.Id);

        gate.Set();
        _ = await process.EndOfAsync(first.Id);
    }

    [Fact]
    public async Task Handlers_MoreTasksThanRoom_NeverFetchesOrRunsMore()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("concurrency.two"));
        var running = 0;
        var most = 0;
        var release = new TaskCompletionSource();
        var script = new Script(async (_, _) =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await release.Task;
            _ = Interlocked.Decrement(ref running);
            return 1;
        });
        var instances = new List<ProcessInstance>();
        for (var i = 0; i < 9; i++)
        {
            instances.Add(await process.StartAsync());
        }

        await using var host = await RunAsync(process, script, services => services.AddExternalTaskHandler<Two>());
        await Eventually.PassesAsync(() => Assert.Equal(2, Volatile.Read(ref running)));
        var locked = await process.Client.ExternalTasks.ListLockedAsync(host.Host.WorkerId, CancellationToken.None);
        release.SetResult();
        foreach (var instance in instances)
        {
            _ = await process.EndOfAsync(instance.Id);
        }

        Assert.Equal(2, locked.Count);
        Assert.Equal(2, most);
        Assert.Equal(9, script.Calls.Distinct().Count());
    }

    [Fact]
    public async Task Handlers_TasksOfDifferentPriority_TheHighestGoFirst()
    {
        var body = TestProcess.OneTask("concurrency.priority").Replace("camunda:type=", "camunda:taskPriority=\"${urgency}\" camunda:type=", StringComparison.Ordinal);
        var process = await TestProcess.DeployAsync(engine, body);
        var instances = new List<ProcessInstance>();
        foreach (var urgency in new[] { 1, 900, -5, 40 })
        {
            instances.Add(await process.StartAsync($"{urgency}", ("urgency", VariableValue.Of(urgency))));
        }

        var order = new ConcurrentQueue<(string? Key, long Priority)>();
        var script = new Script((context, _) =>
        {
            order.Enqueue((context.BusinessKey, context.Priority));
            return Task.FromResult(1);
        });
        await using var host = await RunAsync(process, script, services => services.AddExternalTaskHandler<Urgent>());
        foreach (var instance in instances)
        {
            _ = await process.EndOfAsync(instance.Id);
        }

        Assert.Equal([("900", 900), ("40", 40), ("1", 1), ("-5", -5)], order);
    }

    [Fact]
    public async Task Handlers_TurnsOneByOne_TheOthersWaitWithTheirTasksLocked()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("concurrency.turns"));
        using var turns = new WorkTurns(concurrent: false);
        var running = 0;
        var most = 0;
        var release = new TaskCompletionSource();
        var script = new Script(async (_, _) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref running));
            await release.Task;
            _ = Interlocked.Decrement(ref running);
            return 1;
        });
        var instances = new[] { await process.StartAsync(), await process.StartAsync(), await process.StartAsync() };

        await using var host = await HandlerHost.RunAsync(
            process.Client, services => services.AddSingleton(script).AddExternalTaskHandler<Turns>(), options => options.Turns = turns);
        await Eventually.PassesAsync(() => Assert.Equal(2, turns.Waiting));
        var locked = await process.Client.ExternalTasks.ListLockedAsync(host.Host.WorkerId, CancellationToken.None);
        release.SetResult();
        foreach (var instance in instances)
        {
            _ = await process.EndOfAsync(instance.Id);
        }

        Assert.Equal(3, locked.Count);
        Assert.Equal(1, most);
        Assert.Equal(3, script.Calls.Distinct().Count());
    }

    [Fact]
    public async Task Handler_EachTask_GetsAScopeOfItsOwn()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("concurrency.scope"));
        var seen = new ConcurrentBag<ScopedThing>();
        await using var host = await HandlerHost.RunAsync(
            process.Client, services => services.AddSingleton(seen).AddScoped<ScopedThing>().AddExternalTaskHandler<Scoped>());

        var first = await process.StartAsync();
        var second = await process.StartAsync();
        _ = await process.EndOfAsync(first.Id);
        _ = await process.EndOfAsync(second.Id);

        Assert.Equal(2, seen.Distinct().Count());
        Assert.All(seen, thing => Assert.True(thing.IsDisposed));
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int known;
        do
        {
            known = target;
        }
        while (value > known && Interlocked.CompareExchange(ref target, value, known) != known);
    }

    private static Task<HandlerHost> RunAsync(TestProcess process, Script script, Action<IServiceCollection> configure) =>
        HandlerHost.RunAsync(process.Client, services => configure(services.AddSingleton(script)));

    [Topic("concurrency.slow", Concurrency = 2)]
    private sealed class Slow(Script script) : ScriptedHandler(script);

    [Topic("concurrency.last", Concurrency = 4)]
    private sealed class Last(Script script) : ScriptedHandler(script);

    [Topic("concurrency.quick", Concurrency = 1)]
    private sealed class Quick(Script script) : ScriptedHandler(script);

    [Topic("concurrency.block", Concurrency = 2)]
    private sealed class Block(Script script) : ScriptedHandler(script);

    [Topic("concurrency.two", Concurrency = 2)]
    private sealed class Two(Script script) : ScriptedHandler(script);

    [Topic("concurrency.priority", Concurrency = 1)]
    private sealed class Urgent(Script script) : ScriptedHandler(script);

    [Topic("concurrency.turns", Concurrency = 3)]
    private sealed class Turns(Script script) : ScriptedHandler(script);

    private sealed class ScopedThing : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    [Topic("concurrency.scope")]
    private sealed class Scoped(ScopedThing thing, ConcurrentBag<ScopedThing> seen) : IExternalTaskHandler<NoVariables, NoVariables>
    {
        public Task<NoVariables> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
        {
            seen.Add(thing);
            return Task.FromResult(input);
        }
    }
}
