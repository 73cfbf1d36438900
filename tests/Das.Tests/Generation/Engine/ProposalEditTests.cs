using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Das.Generation;
using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Generation.Engine;

/// <summary>Another draft in the place of the one that waits, on the real engine.</summary>
[Collection(GenerationBed.OneAtATime)]
public sealed class ProposalEditTests(CamundaEngine engine)
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Edit_ValidDraft_IsCheckedAnewAndOnlyItsOwnHashCanBeApproved()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        var proposal = await GenerateAsync(bed);

        var edited = await bed.Assistance.EditAsync(proposal.Id, Request(proposal, Changed(proposal)), None);

        Assert.Equal(ProposalStatus.AwaitingApproval, edited.Status);
        Assert.NotEqual(proposal.Hash, edited.Hash);
        Assert.Contains("Count the stock", edited.Xml, StringComparison.Ordinal);
        Assert.Contains("Count the stock", edited.Svg, StringComparison.Ordinal);
        Assert.DoesNotContain(edited.Findings, finding => finding.Severity == Bpmn.Severity.Error);
        var stale = await Assert.ThrowsAsync<ProcOsException>(() => bed.Assistance.DecideAsync(proposal.Id, new DecisionRequest(true, proposal.Hash, "ada", null), None));
        Assert.Equal(GenerationErrors.StaleHash, stale.Error);

        var decided = await bed.Assistance.DecideAsync(proposal.Id, new DecisionRequest(true, edited.Hash, "bob", "fine"), None);

        Assert.Equal(ProposalStatus.Deployed, decided.Status);
        Assert.Equal(edited.Hash, DraftContent.HashOf(Encoding.UTF8.GetBytes(await bed.Engine.Deployments.GetXmlAsync(decided.DeployedDefinitionId!, None))));
        Assert.Equal(["process_generated", "proposal_edited", "proposal_approved", "process_deployed"], await bed.AuditedAsync(proposal.Id));
        var tasks = await bed.Engine.History.ListUserTasksAsync(proposal.InstanceId, "approve_draft", None);
        var audited = Assert.Single(await bed.Audit.ListAsync(proposal.Id, 10, None), entry => entry.Event == "proposal_edited");
        Assert.Equal(("ada", tasks[^1].Ended), (audited.Actor, audited.OccurredAt));
        using var details = JsonDocument.Parse(audited.Details);
        Assert.Equal(proposal.Hash, details.RootElement.GetProperty("hash").GetString());
        Assert.Equal(DraftContent.HashOf(Changed(proposal)), details.RootElement.GetProperty("editedHash").GetString());
        Assert.Equal("clearer", details.RootElement.GetProperty("comment").GetString());
    }

    [Theory]
    [InlineData("calledElement=\"tde_template\"", "calledElement=\"root_peo\"", "PROC-GEN-010")]
    [InlineData("<bpmn:definitions", "<!DOCTYPE d [<!ENTITY e \"x\">]><bpmn:definitions", "PROC-GEN-010")]
    [InlineData("</bpmn:definitions>", "", "PROC-GEN-010")]
    [InlineData("KEY", "root_peo", "PROC-GEN-019")]
    [InlineData("KEY", "KEY", "PROC-GEN-019")]
    public async Task Edit_DraftThatCannotBe_IsRefusedAndTheOldOneGoesOnWaiting(string old, string replacement, string code)
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        var proposal = await GenerateAsync(bed);
        var task = await bed.TaskAsync(proposal.InstanceId);
        var xml = proposal.Xml.Replace(old.Replace("KEY", proposal.Key, StringComparison.Ordinal), replacement.Replace("KEY", proposal.Key, StringComparison.Ordinal), StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<ProcOsException>(() => bed.Assistance.EditAsync(proposal.Id, Request(proposal, Encoding.UTF8.GetBytes(xml)), None));

        Assert.Equal(code, refused.Error.Code);
        Assert.Equal(task.Id, (await bed.TaskAsync(proposal.InstanceId)).Id);
        Assert.Equal((ProposalStatus.AwaitingApproval, proposal.Hash), await StateAsync(bed, proposal));
        Assert.Equal(["process_generated"], await bed.AuditedAsync(proposal.Id));
        await bed.Engine.Instances.DeleteAsync(proposal.InstanceId, None);
    }

    [Fact]
    public async Task Edit_OfAnotherDraftThanTheOneThatWaits_IsRefused()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        var proposal = await GenerateAsync(bed);
        _ = await bed.Assistance.EditAsync(proposal.Id, Request(proposal, Changed(proposal)), None);

        var refused = await Assert.ThrowsAsync<ProcOsException>(() => bed.Assistance.EditAsync(proposal.Id, Request(proposal, Changed(proposal, "Weigh the stock")), None));

        Assert.Equal(GenerationErrors.StaleHash, refused.Error);
        await bed.Engine.Instances.DeleteAsync(proposal.InstanceId, None);
    }

    [Fact]
    public async Task Edit_WithAForgedHash_DoesNotCountAndTheTaskIsOpenAgain()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        var (proposal, other) = (await GenerateAsync(bed), await GenerateAsync(bed));
        foreach (var forged in (string?[])[null, new string('0', 64), other.Hash, proposal.Hash])
        {
            var task = await bed.TaskAsync(proposal.InstanceId);
            await bed.Engine.UserTasks.ClaimAsync(task.Id, "mallory", None);
            await bed.CompleteAsync(task.Id, "edit", proposal.Hash, forged);

            _ = await bed.TaskAsync(proposal.InstanceId, task.Id);
            Assert.Equal((ProposalStatus.AwaitingApproval, proposal.Hash), await StateAsync(bed, proposal));
            var variables = await bed.Engine.Instances.GetVariablesAsync(proposal.InstanceId, None);
            Assert.Contains("procos proposal edit", variables["notice"].AsText(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("proposal_edited", await bed.AuditedAsync(proposal.Id));
        await bed.Engine.Instances.DeleteAsync(proposal.InstanceId, None);
        await bed.Engine.Instances.DeleteAsync(other.InstanceId, None);
    }

    [Fact]
    public async Task Edit_PastTheFirstLookWithADraftThatFails_EndsFailedAndDeploysNothing()
    {
        await using var bed = await GenerationBed.OpenAsync(engine);
        var proposal = await GenerateAsync(bed);
        var task = await bed.TaskAsync(proposal.InstanceId);
        var failing = DraftContent.Of(Encoding.UTF8.GetBytes(proposal.Xml.Replace("calledElement=\"tde_template\"", "calledElement=\"root_peo\"", StringComparison.Ordinal)));
        await bed.Services.GetRequiredService<ProposalStore>().KeepEditAsync(proposal.Id, failing, "<svg/>", None);

        await bed.Engine.UserTasks.ClaimAsync(task.Id, "mallory", None);
        await bed.CompleteAsync(task.Id, "edit", proposal.Hash, failing.Hash);

        Assert.Equal("check_failed", await bed.EndEventAsync(proposal.InstanceId));
        Assert.Equal(ProposalStatus.CheckFailed, (await bed.ProposalAsync(proposal.InstanceId)).Status);
        Assert.Empty(await bed.Engine.Deployments.ListLatestAsync(proposal.Key, None));
    }

    private static Task<Proposal> GenerateAsync(GenerationBed bed) =>
        bed.Assistance.GenerateProcessAsync($"Check stock, then ship the order. Note: {Guid.NewGuid():n}.", "c-1", None);

    private static EditRequest Request(Proposal proposal, byte[] xml) => new(proposal.Hash, xml, "ada", "clearer");

    private static byte[] Changed(Proposal proposal, string name = "Count the stock") =>
        Encoding.UTF8.GetBytes(proposal.Xml.Replace("name=\"Check stock\"", $"name=\"{name}\"", StringComparison.Ordinal));

    private static async Task<(string Status, string Hash)> StateAsync(GenerationBed bed, Proposal proposal)
    {
        var now = await bed.ProposalAsync(proposal.InstanceId);
        return (now.Status, now.Hash);
    }
}
