using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Boot;
using Xunit;

namespace ProcOS.Microkernel.Tests.Boot;

public sealed class BootRunnerTests
{
    private readonly List<string> _story = [];
    private readonly BootState _state = new();

    [Fact]
    public async Task Start_AllPhasesWork_RunInOrderAndIsRunning()
    {
        var runner = Runner("config", "store", "engine");

        await runner.StartAsync(new KernelContext(), CancellationToken.None);

        Assert.Equal(["+config", "+store", "+engine"], _story);
        Assert.NotNull(_state.Running);
    }

    [Fact]
    public async Task Start_OneFails_TakesBackItAndTheEarlierOnesInReverse()
    {
        var runner = Runner("config", "store!", "engine");

        var thrown = await Assert.ThrowsAsync<ProcOsException>(() => runner.StartAsync(new KernelContext(), CancellationToken.None));

        Assert.Equal(KernelErrors.PartLost, thrown.Error);
        Assert.Equal(["+config", "+store!", "-store!", "-config"], _story);
        Assert.Null(_state.Running);
    }

    [Fact]
    public async Task Stop_OneCannotBeTakenBack_TheOthersStillAre()
    {
        var runner = Runner("config", "store?", "engine");
        await runner.StartAsync(new KernelContext(), CancellationToken.None);
        _story.Clear();

        await runner.StopAsync(new KernelContext());

        Assert.Equal(["-engine", "-store?", "-config"], _story);
    }

    [Fact]
    public async Task Start_AskedToStopMeanwhile_StartsNoFurtherPhase()
    {
        using var stop = new CancellationTokenSource();
        var runner = new BootRunner(
            [new Phase("config", _story, stop.Cancel), new Phase("store", _story)], _state, TimeProvider.System, NullLogger<BootRunner>.Instance);

        _ = await Assert.ThrowsAsync<OperationCanceledException>(() => runner.StartAsync(new KernelContext(), stop.Token));

        Assert.Equal(["+config", "-store", "-config"], _story);
    }

    private BootRunner Runner(params string[] phases) => new(
        [.. phases.Select(name => new Phase(name, _story))], _state, TimeProvider.System, NullLogger<BootRunner>.Instance);

    /// <summary>A name with an exclamation mark fails to start, one with a question mark fails to be taken back.</summary>
    private sealed class Phase(string name, List<string> story, Action? onStart = null) : IBootPhase
    {
        public string Name => name;

        public Task StartAsync(KernelContext context, CancellationToken cancellationToken)
        {
            story.Add("+" + name);
            onStart?.Invoke();
            return name.EndsWith('!') ? throw new ProcOsException(KernelErrors.PartLost, name) : Task.CompletedTask;
        }

        public Task UndoAsync(KernelContext context)
        {
            story.Add("-" + name);
            return name.EndsWith('?') ? throw new InvalidOperationException(name) : Task.CompletedTask;
        }
    }
}
