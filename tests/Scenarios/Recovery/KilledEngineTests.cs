using Xunit;

namespace ProcOS.Scenarios.Recovery;

public sealed class KilledEngineTests
{
    [Fact]
    public async Task MainJob_EngineKilledAtEveryPhase_EndsTheSame()
    {
        await using var system = await RecoverySystem.CreateAsync(engineOfKernel: true);

        foreach (var phase in RecoveryRun.BootPhases.SkipWhile(phase => phase != "engine"))
        {
            await system.BootAndKillChildAsync("engine", RecoveryRun.EndOf(phase));
        }

        await RecoveryRun.WorkAsync(system, Victim.Engine);
    }
}
