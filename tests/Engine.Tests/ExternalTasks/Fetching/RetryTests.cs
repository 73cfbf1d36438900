using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.ExternalTasks;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Fetching;

public sealed class RetryTests
{
    [Fact]
    public async Task Retry_ItsPauseEndsWhileAPollIsParked_IsFetchedWithoutThatPoll()
    {
        var task = new LockedTask("t", "retry.parked", "i", "p", "a", "e", null, null, new Dictionary<string, VariableValue>());
        using var nowhere = new Camunda7Client(new Camunda7Options { BaseAddress = new Uri("http://127.0.0.1:9/engine-rest") });
        using var engine = new ParkingEngine(task);
        var script = new Script((context, _) => context.AttemptsLeft == 3 ? throw new InvalidOperationException("once more") : Task.FromResult(1));
        await using var host = await HandlerHost.RunAsync(
            nowhere, services => services.AddSingleton<IExternalTasks>(engine).AddSingleton(script).AddExternalTaskHandler<Failing>());

        await Eventually.PassesAsync(() => Assert.Equal(2, script.Calls.Count));

        Assert.Equal(engine.Parked.Distinct(), engine.Parked);
        engine.Dispose();
    }

    [Fact]
    public async Task Retry_FetchedAgainBeforeTheWordOnItsFailureIsAnswered_IsGivenBackAndTriedAgain()
    {
        var task = new LockedTask("t", "retry.parked", "i", "p", "a", "e", null, null, new Dictionary<string, VariableValue>());
        using var nowhere = new Camunda7Client(new Camunda7Options { BaseAddress = new Uri("http://127.0.0.1:9/engine-rest") });
        using var engine = new ParkingEngine(task) { IsHasty = true };
        var script = new Script((context, _) => context.AttemptsLeft == 3 ? throw new InvalidOperationException("once more") : Task.FromResult(1));
        await using var host = await HandlerHost.RunAsync(
            nowhere, services => services.AddSingleton<IExternalTasks>(engine).AddSingleton(script).AddExternalTaskHandler<Failing>());

        await Eventually.PassesAsync(() => Assert.Equal(2, script.Calls.Count));

        engine.Dispose();
    }

    [Topic("retry.parked")]
    private sealed class Failing(Script script) : ScriptedHandler(script);
}
