using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.ExternalTasks;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks;

public sealed class RedeliveryTests(CamundaEngine engine) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-redelivery-");
    private readonly ConcurrentQueue<bool> _redelivered = new();

    private string Journal => Path.Combine(_folder.FullName, "tasks.journal");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The first host loses the engine, and its handler will not end: all that is left of it is its journal.</summary>
    [Fact]
    public async Task Start_AfterAPredecessorThatDied_FreesItsLockAtOnceAndMarksTheSecondDelivery()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("redelivery.killed"));
        var instance = await process.StartAsync();
        var never = new TaskCompletionSource<int>();
        await using (var proxy = new FaultProxy(process.Client.BaseAddress))
        {
            using var client = new Engine.Camunda7.Camunda7Client(new() { BaseAddress = proxy.Address });
            var dying = await RunAsync<Killed>(client, _ => never.Task, TimeSpan.Zero);
            await Eventually.PassesAsync(() => Assert.Single(_redelivered));
            proxy.IsDown = true;
            await dying.DisposeAsync();
        }

        await using var next = await RunAsync<Killed>(process.Client, _ => Task.FromResult(1), TimeSpan.FromSeconds(5));

        // The lock lasts ten minutes: what ends within the deadline was freed before.
        Assert.Equal("COMPLETED", (await process.EndOfAsync(instance.Id)).State);
        Assert.Equal([false, true], _redelivered);
    }

    [Fact]
    public async Task Handler_FailsAndIsTriedAgain_IsNoSecondDelivery()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("redelivery.retry"));
        await using var host = await RunAsync<Retried>(
            process.Client, context => context.AttemptsLeft > 1 ? throw new InvalidOperationException("once more") : Task.FromResult(1), TimeSpan.FromSeconds(5));

        var instance = await process.StartAsync();

        _ = await process.EndOfAsync(instance.Id);
        Assert.Equal([false, false], _redelivered);
    }

    private Task<HandlerHost> RunAsync<THandler>(Engine.Camunda7.Camunda7Client client, Func<ExternalTaskContext, Task<int>> act, TimeSpan patience)
        where THandler : class
    {
        var script = new Script((context, _) =>
        {
            _redelivered.Enqueue(context.IsRedelivery);
            return act(context);
        });
        return HandlerHost.RunAsync(client, services => services.AddSingleton(script).AddExternalTaskHandler<THandler>(), options =>
        {
            options.JournalFile = Journal;
            options.DrainTimeout = options.CancelTimeout = patience;
        });
    }

    [Topic("redelivery.killed", LockSeconds = 600)]
    private sealed class Killed(Script script) : ScriptedHandler(script);

    [Topic("redelivery.retry", Attempts = 2)]
    private sealed class Retried(Script script) : ScriptedHandler(script);
}
