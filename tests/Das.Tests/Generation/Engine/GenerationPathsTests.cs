using System.Text;
using ProcOS.Das.Generation;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Generation.Engine;

/// <summary>Every flow node and sequence flow of <c>process_generation</c>, the error and timeout paths too.</summary>
[Collection(GenerationBed.OneAtATime)]
public sealed class GenerationPathsTests(CamundaEngine engine)
{
    [Fact]
    public async Task Generation_DraftsAndDecisionsOfEachKind_TakeEveryPath()
    {
        var paths = new ProcessPaths(await engine.GetAsync(), "das/process_generation.bpmn");
        await using (var bed = await GenerationBed.OpenAsync(engine, compiler: new ScriptedCompiler(Broken)))
        {
            await paths.AddAsync(await EditedThenApprovedAsync(bed));
            await paths.AddAsync(await DecidedAsync(bed, "Check stock and ship the order", "reject"));
            await paths.AddAsync(await DecidedAsync(bed, "Break the deployment", "approve"));
            await paths.AddAsync(await EndedAsync(bed, "Break the check", "check_failed"));
            await paths.AddAsync(await EndedAsync(bed, "Bananas are yellow", "not_understood"));
            await paths.AddAsync(await ExpiredAsync(bed));
        }

        await using (var automatic = await GenerationBed.OpenAsync(engine, new GenerationOptions { IsDevelopment = true, AutoApprove = true }))
        {
            await paths.AddAsync(await EndedAsync(automatic, "Check stock", "deployed"));
        }

        Assert.Empty(paths.NotTaken);
    }

    private static string Broken(string xml) =>
        xml.Contains("Break the check", StringComparison.Ordinal) ? ScriptedCompiler.FailCheck(xml)
        : xml.Contains("Break the deployment", StringComparison.Ordinal) ? ScriptedCompiler.FailDeployment(xml)
        : ScriptedCompiler.NeedRepair(xml);

    /// <summary>First a decision by nobody, which does not count; then an edit; then the approval of what was edited.</summary>
    private static async Task<string> EditedThenApprovedAsync(GenerationBed bed)
    {
        var instance = await bed.StartAsync(Unique("Check stock"));
        var task = await bed.TaskAsync(instance);
        var proposal = await bed.ProposalAsync(instance);
        await bed.CompleteAsync(task.Id, "approve", proposal.Hash);
        _ = await bed.TaskAsync(instance, task.Id);
        var xml = Encoding.UTF8.GetBytes(proposal.Xml.Replace("Check stock", "Count the stock", StringComparison.Ordinal));
        var edited = await bed.Assistance.EditAsync(proposal.Id, new EditRequest(proposal.Hash, xml, "ada", null), CancellationToken.None);
        _ = await bed.Assistance.DecideAsync(proposal.Id, new DecisionRequest(true, edited.Hash, "ada", null), CancellationToken.None);
        Assert.Equal("deployed", await bed.EndEventAsync(instance));
        return instance;
    }

    private static async Task<string> DecidedAsync(GenerationBed bed, string intent, string decision)
    {
        var instance = await bed.StartAsync(Unique(intent));
        var task = await bed.TaskAsync(instance);
        await bed.Engine.UserTasks.ClaimAsync(task.Id, "ada", CancellationToken.None);
        await bed.CompleteAsync(task.Id, decision, (await bed.ProposalAsync(instance)).Hash);
        _ = await bed.EndAsync(instance);
        return instance;
    }

    private static async Task<string> EndedAsync(GenerationBed bed, string intent, string end)
    {
        var instance = await bed.StartAsync(Unique(intent));
        Assert.Equal(end, await bed.EndEventAsync(instance));
        return instance;
    }

    private static async Task<string> ExpiredAsync(GenerationBed bed)
    {
        var instance = await bed.StartAsync(Unique("Check stock"));
        _ = await bed.TaskAsync(instance);
        await bed.FireTimerAsync(instance);
        Assert.Equal("expired", await bed.EndEventAsync(instance));
        return instance;
    }

    private static string Unique(string intent) => $"{intent}. Note: {Guid.NewGuid():n}.";
}
