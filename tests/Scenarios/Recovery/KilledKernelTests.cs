using Xunit;

namespace ProcOS.Scenarios.Recovery;

public sealed class KilledKernelTests
{
    [Fact]
    public async Task MainJob_KernelKilledAtEveryPhase_EndsTheSame()
    {
        await using var system = await RecoverySystem.CreateAsync(engineOfKernel: false);

        foreach (var phase in RecoveryRun.BootPhases)
        {
            await system.BootAndKillKernelAsync(RecoveryRun.EndOf(phase));
        }

        await RecoveryRun.WorkAsync(system, Victim.Kernel);
    }
}
