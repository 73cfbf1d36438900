using Xunit;

namespace ProcOS.Scenarios.Recovery;

public sealed class KilledStoreTests
{
    [Fact]
    public async Task MainJob_StoreKilledAtEveryPhase_EndsTheSame()
    {
        await using var system = await RecoverySystem.CreateAsync(engineOfKernel: false);

        foreach (var phase in RecoveryRun.BootPhases.SkipWhile(phase => phase != "store"))
        {
            await system.BootAndKillChildAsync("store", RecoveryRun.EndOf(phase));
        }

        await RecoveryRun.WorkAsync(system, Victim.Store);
    }
}
