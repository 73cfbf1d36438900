using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Host.Tests.Boot;

/// <summary>The loops of the built kernel.</summary>
public sealed class HostLoopTests(CamundaEngine engine) : HostedKernels(engine)
{
    [Fact]
    public async Task Watch_OneAtATime_NewModelIsDeployedBrokenOneNamedAndTheRootServed()
    {
        Settings["PROCOS_DEPLOY_WATCH"] = "true";
        Settings["PROCOS_CONCURRENT_LOOPS"] = "false";
        Settings["PROCOS_HEALTH_INTERVAL"] = "PT1S";
        await using var kernel = Start("a");
        await kernel.ReadyAsync();
        var added = CamundaEngine.UniqueName("added");

        File.WriteAllText(Path.Combine(Processes, "added.bpmn"), Model(added, ""));
        File.WriteAllText(Path.Combine(Processes, "broken.bpmn"), Model("broken", "<bpmn:task"));

        await Eventually.PassesAsync(async () => Assert.True(await IsDeployedAsync(added)));
        await Eventually.PassesAsync(() => Assert.Contains(
            kernel.Log, line => line.GetProperty("event").GetString() == "model_refused" && line.GetProperty("model").GetString() == "broken.bpmn"));
        var root = Assert.Single(await RootsAsync());
        await Eventually.PassesAsync(async () => Assert.Contains(
            await Engine.Client.History.ListActivitiesAsync(root, CancellationToken.None), step => step is { ActivityId: "check_environment", Ended: not null }));
        Assert.DoesNotContain("health_check_failed", kernel.Events);
        Assert.Equal(0, await kernel.TerminateAsync());
    }
}
