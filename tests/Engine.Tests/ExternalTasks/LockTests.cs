using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks;

public sealed class LockTests(CamundaEngine engine)
{
    [Fact]
    public async Task Handler_RunsLongerThanItsLock_KeepsTheTask()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("lock.kept"));
        var release = new TaskCompletionSource<int>();
        var script = new Script((_, _) => release.Task);
        await using var host = await RunAsync<Kept>(process, script);
        var instance = await process.StartAsync();
        await Eventually.PassesAsync(() => Assert.Single(script.Calls));

        // The poll outlasts the lock of one second two times; what it did not see, the second question would.
        var during = await process.Client.ExternalTasks.FetchAndLockAsync(Fetch("lock.kept", 2.5), CancellationToken.None);
        var after = await process.Client.ExternalTasks.FetchAndLockAsync(Fetch("lock.kept", 0), CancellationToken.None);
        release.SetResult(1);

        Assert.Empty(during);
        Assert.Empty(after);
        Assert.Equal("COMPLETED", (await process.EndOfAsync(instance.Id)).State);
        Assert.Single(script.Calls);
    }

    [Fact]
    public async Task Lock_TakenByAnother_CancelsTheHandlerAndDiscardsItsResult()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("lock.lost"));
        var cancelled = new TaskCompletionSource();
        var cause = CancellationCause.None;
        var script = new Script(async (context, cancellationToken) =>
        {
            await using var registration = cancellationToken.Register(() => cancelled.TrySetResult());
            await cancelled.Task;
            cause = context.CancellationCause;
            return 666;
        });
        using var recorder = new Recorder();
        await using var host = await HandlerHost.RunAsync(
            process.Client, services => recorder.AddTo(services).AddSingleton(script).AddExternalTaskHandler<Lost>());
        recorder.Listen(host.Services);
        var instance = await process.StartAsync();
        await Eventually.PassesAsync(() => Assert.Single(script.Calls));
        var taskId = script.Calls.First();

        await process.Client.ExternalTasks.UnlockAsync(taskId, CancellationToken.None);
        await process.Client.ExternalTasks.LockAsync(taskId, "thief", TimeSpan.FromMinutes(1), CancellationToken.None);
        await cancelled.Task.WaitAsync(Eventually.Deadline);
        await Eventually.PassesAsync(() => Assert.Equal(0, host.Host.Running));

        Assert.Equal(CancellationCause.LockLost, cause);
        Assert.Equal((1, 1, 1), (recorder.Logged("external_task_lock_lost"), recorder.Count("external_tasks_locks_lost"), recorder.Count("external_tasks_discarded")));
        await process.Client.ExternalTasks.CompleteAsync(
            taskId, "thief", new Dictionary<string, VariableValue> { ["answer"] = VariableValue.Of(1) }, CancellationToken.None);
        _ = await process.EndOfAsync(instance.Id);
        Assert.Equal(1, (await process.PastVariablesAsync(instance.Id))["answer"].Value.GetInt32());
        Assert.Equal((0, 0), (recorder.Count("external_tasks_completed"), recorder.Count("external_tasks_failed")));
    }

    [Fact]
    public async Task Lock_RanOutButNobodyTookTheTask_IsTakenAnewAndTheWorkCounts()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("lock.anew"));
        await using var proxy = new FaultProxy(process.Client.BaseAddress);
        using var client = new Engine.Camunda7.Camunda7Client(new() { BaseAddress = proxy.Address });
        var release = new TaskCompletionSource<int>();
        var script = new Script((_, cancellationToken) => release.Task.WaitAsync(cancellationToken));
        await using var host = await HandlerHost.RunAsync(client, services => services.AddSingleton(script).AddExternalTaskHandler<Anew>());
        var instance = await process.StartAsync();
        await Eventually.PassesAsync(() => Assert.Single(script.Calls));

        proxy.IsDown = true;
        await Eventually.PassesAsync(async () => Assert.Empty(
            await process.Client.ExternalTasks.ListLockedAsync(host.Host.WorkerId, CancellationToken.None)));
        proxy.IsDown = false;
        await Eventually.PassesAsync(async () => Assert.Single(
            await process.Client.ExternalTasks.ListLockedAsync(host.Host.WorkerId, CancellationToken.None)));
        release.SetResult(1);

        Assert.Equal("COMPLETED", (await process.EndOfAsync(instance.Id)).State);
        Assert.Single(script.Calls);
    }

    private static FetchRequest Fetch(string topic, double waitSeconds) =>
        new("rival", 1, TimeSpan.FromSeconds(waitSeconds), [new FetchTopic(topic, TimeSpan.FromMinutes(1))]);

    private static Task<HandlerHost> RunAsync<THandler>(TestProcess process, Script script)
        where THandler : class =>
        HandlerHost.RunAsync(process.Client, services => services.AddSingleton(script).AddExternalTaskHandler<THandler>());

    [Topic("lock.kept", LockSeconds = 1)]
    private sealed class Kept(Script script) : ScriptedHandler(script);

    [Topic("lock.lost", LockSeconds = 2, Concurrency = 1)]
    private sealed class Lost(Script script) : ScriptedHandler(script);

    [Topic("lock.anew", LockSeconds = 1, Concurrency = 1)]
    private sealed class Anew(Script script) : ScriptedHandler(script);
}
