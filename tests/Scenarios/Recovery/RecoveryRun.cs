using ProcOS.Scenarios.Systems;

namespace ProcOS.Scenarios.Recovery;

/// <summary>The course of the recovery tests: kill at each phase of the boot, then at each step of the main job.</summary>
internal static class RecoveryRun
{
    public static readonly string[] BootPhases = ["config", "store", "engine", "deploy", "root", "ready"];

    public static Func<string, bool> EndOf(string phase) => line => KernelProcess.IsEvent(line, "kernel_bootstrap_complete", phase);

    /// <summary>Kills <paramref name="victim"/> while the work of each step is under way, lets the system mend and expects the same end.</summary>
    /// <param name="system">The system; not booted yet.</param>
    /// <param name="victim">What is killed.</param>
    /// <param name="steps">Only during these steps; null for all.</param>
    public static async Task WorkAsync(RecoverySystem system, Victim victim, IReadOnlyList<string>? steps = null)
    {
        await system.ReviveAsync();
        var job = new MainJob(system);
        foreach (var step in job.Steps)
        {
            await step.BeginAsync();
            if (steps is null || steps.Contains(step.Name))
            {
                await system.KillAsync(victim);
                await system.ReviveAsync();
            }

            await step.FinishAsync();
        }

        await job.AssertNothingLostOrDoubledAsync();
    }
}
