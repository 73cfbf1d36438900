using ProcOS.Scenarios.Systems;
using Xunit;

namespace ProcOS.Scenarios.Recovery;

/// <summary>Kill anything with SIGKILL at any phase, run again: it ends the same.</summary>
public sealed class KilledAtEveryPhaseTests
{
    private static readonly string[] Phases = ["config", "store", "engine", "deploy", "root", "ready"];

    [Fact]
    public async Task MainJob_KernelKilledAtEveryPhase_EndsTheSame()
    {
        await using var system = await RecoverySystem.CreateAsync(engineOfKernel: false);

        foreach (var phase in Phases)
        {
            await system.BootAndKillKernelAsync(line => KernelProcess.IsEvent(line, "kernel_bootstrap_complete", phase));
        }

        await WorkAsync(system, Victim.Kernel);
    }

    [Fact]
    public async Task MainJob_StoreKilledAtEveryPhase_EndsTheSame()
    {
        await using var system = await RecoverySystem.CreateAsync(engineOfKernel: false);

        foreach (var phase in Phases.SkipWhile(phase => phase != "store"))
        {
            await system.BootAndKillChildAsync("store", line => KernelProcess.IsEvent(line, "kernel_bootstrap_complete", phase));
        }

        await WorkAsync(system, Victim.Store);
    }

    [Fact]
    public async Task MainJob_EngineKilledAtEveryPhase_EndsTheSame()
    {
        await using var system = await RecoverySystem.CreateAsync(engineOfKernel: true);

        foreach (var phase in Phases.SkipWhile(phase => phase != "engine"))
        {
            await system.BootAndKillChildAsync("engine", line => KernelProcess.IsEvent(line, "kernel_bootstrap_complete", phase));
        }

        await WorkAsync(system, Victim.Engine);
    }

    [Fact]
    public async Task MainJob_KernelKilledWithItsEngine_EndsTheSame()
    {
        await using var system = await RecoverySystem.CreateAsync(engineOfKernel: true);

        await system.ReviveAsync();
        var job = new MainJob(system);
        foreach (var step in job.Steps)
        {
            await step.BeginAsync();
            if (step.Name is "draft" or "run")
            {
                await system.KillAsync(Victim.Kernel);
                await system.ReviveAsync();
            }

            await step.FinishAsync();
        }

        await job.AssertNothingLostOrDoubledAsync();
    }

    private static async Task WorkAsync(RecoverySystem system, Victim victim)
    {
        await system.ReviveAsync();
        var job = new MainJob(system);
        foreach (var step in job.Steps)
        {
            await step.BeginAsync();
            await system.KillAsync(victim);
            await system.ReviveAsync();
            await step.FinishAsync();
        }

        await job.AssertNothingLostOrDoubledAsync();
    }
}
