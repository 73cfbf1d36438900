using Xunit;

namespace ProcOS.Scenarios.Recovery;

public sealed class KilledKernelWithEngineTests
{
    /// <summary>The engine that a killed kernel leaves behind is ended, started again on its files, and has lost nothing.</summary>
    [Fact]
    public async Task MainJob_KernelThatStartedTheEngineKilled_EndsTheSame()
    {
        await using var system = await RecoverySystem.CreateAsync(engineOfKernel: true);

        await RecoveryRun.WorkAsync(system, Victim.Kernel, ["draft", "run"]);
    }
}
