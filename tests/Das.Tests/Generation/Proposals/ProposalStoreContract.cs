using Npgsql;
using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Drafting;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Foundation.Errors;
using ProcOS.Store;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Generation.Proposals;

/// <summary>What the tables of proposals promise, on both databases with a pool of one.</summary>
public abstract class ProposalStoreContract(ProposalFixture fixture)
{
    private readonly TestStore _store = fixture.Store;
    private readonly ProposalStore _proposals = new(fixture.Store, TimeProvider.System);

    [Fact]
    public async Task Insert_ThenFind_GivesEverythingBack()
    {
        var (id, content) = await InsertAsync("Check stock, then ship the order.");

        var proposal = (await _proposals.FindAsync(id, CancellationToken.None))!;

        Assert.Equal(ProposalStatus.Drafted, proposal.Status);
        Assert.Equal(content.Hash, proposal.Hash);
        Assert.Equal(content.BpmnHash, proposal.BpmnHash);
        Assert.Equal(content.Hash, DraftContent.HashOf(System.Text.Encoding.UTF8.GetBytes(proposal.Xml)));
        Assert.Equal(["a note"], proposal.Notes);
        Assert.Null(proposal.Decision);
        Assert.Contains(await _proposals.ListAsync(100, CancellationToken.None), summary => summary.Id == id && summary.Hash == content.Hash);
        Assert.Equal(id, (await _proposals.FindByInstanceAsync(proposal.InstanceId, CancellationToken.None))!.Id);
    }

    [Fact]
    public async Task Life_FromDraftToDeployed_IsKept()
    {
        var (id, content) = await InsertAsync("Check stock.");
        var at = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

        await ChangeAsync(session => ProposalChanges.ProposeAsync(session, id));
        await ChangeAsync(session => ProposalChanges.DecideAsync(session, id, content.Hash, new Decision("approved", "ada", at, "fine", "t1")));
        await ChangeAsync(session => ProposalChanges.DeployedAsync(session, id, content.Key, "d1", 3));

        var proposal = (await _proposals.FindAsync(id, CancellationToken.None))!;
        Assert.Equal(ProposalStatus.Deployed, proposal.Status);
        Assert.Equal(new Decision("approved", "ada", at, "fine", "t1"), proposal.Decision);
        Assert.Equal(("d1", 3), (proposal.DeployedDefinitionId, proposal.DeployedVersion));
    }

    [Theory]
    [InlineData("drafted", "approved")]
    [InlineData("drafted", "deployed")]
    [InlineData("drafted", "rejected")]
    [InlineData("drafted", "expired")]
    [InlineData("check_failed", "awaiting_approval")]
    [InlineData("check_failed", "approved")]
    [InlineData("awaiting_approval", "deployed")]
    [InlineData("awaiting_approval", "drafted")]
    [InlineData("rejected", "approved")]
    [InlineData("expired", "approved")]
    [InlineData("approved", "rejected")]
    [InlineData("approved", "awaiting_approval")]
    public async Task Status_OtherwiseThanDrawn_IsRefusedByTheDatabase(string from, string to)
    {
        var (id, content) = await InsertAsync("Check stock.");
        await BringToAsync(id, content.Hash, from);

        // A decision that fits the new status, so that only the order of the statuses is in the way.
        var decision = to is "approved" or "deployed" ? "'approved'" : to == "rejected" ? "'rejected'" : "NULL";
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => ChangeAsync(session => session.ExecuteAsync(
            $"""
            UPDATE das.proposals SET status = '{to}', decision = {decision}, decided_by = CASE WHEN {decision} IS NULL THEN NULL ELSE 'ada' END,
                decided_at = CASE WHEN {decision} IS NULL THEN NULL ELSE now() END, decided_hash = CASE WHEN {decision} IS NULL THEN NULL ELSE draft_hash END,
                deployed_definition_id = CASE WHEN '{to}' = 'deployed' THEN 'd' END, deployed_key = CASE WHEN '{to}' = 'deployed' THEN 'k' END,
                deployed_version = CASE WHEN '{to}' = 'deployed' THEN 1 END
            WHERE id = @id
            """,
            new { id })));

        Assert.Contains(PostgresStates(refused), state => state == PostgresErrorCodes.RestrictViolation);
        Assert.Equal(from, (await _proposals.FindAsync(id, CancellationToken.None))!.Status);
    }

    [Fact]
    public async Task Edit_DraftThatWasSentForIt_GoesBackToTheCheck()
    {
        var (id, content) = await InsertAsync("Check stock.");
        await BringToAsync(id, content.Hash, "awaiting_approval");
        var edited = Content("Check stock twice.");

        await _proposals.KeepEditAsync(id, edited, "<svg/>", CancellationToken.None);
        await _proposals.KeepEditAsync(id, edited, "<svg/>", CancellationToken.None);
        await ChangeAsync(session => ProposalChanges.EditAsync(session, id, edited.Hash));

        Assert.True(await _proposals.HasEditAsync(id, edited.Hash, CancellationToken.None));
        var proposal = (await _proposals.FindAsync(id, CancellationToken.None))!;
        Assert.Equal((ProposalStatus.Drafted, edited.Hash), (proposal.Status, proposal.Hash));
    }

    [Fact]
    public async Task Edit_DraftThatWasNotSentForIt_IsRefusedByTheDatabase()
    {
        var (id, content) = await InsertAsync("Check stock.");
        var (_, other) = await InsertAsync("Ship the order.");
        await BringToAsync(id, content.Hash, "awaiting_approval");

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => ChangeAsync(session => ProposalChanges.EditAsync(session, id, other.Hash)));

        Assert.Contains(PostgresErrorCodes.RestrictViolation, PostgresStates(refused));
        Assert.False(await _proposals.HasEditAsync(id, other.Hash, CancellationToken.None));
        Assert.Equal(content.Hash, (await _proposals.FindAsync(id, CancellationToken.None))!.Hash);
    }

    [Theory]
    [InlineData("UPDATE das.proposals SET draft_hash = @other WHERE id = @id")]
    [InlineData("UPDATE das.proposals SET decided_by = 'mallory' WHERE id = @id")]
    [InlineData("UPDATE das.proposals SET intent = 'x' WHERE id = @id")]
    [InlineData("DELETE FROM das.proposals WHERE id = @id")]
    [InlineData("UPDATE das.drafts SET svg = 'x' WHERE hash = @hash")]
    [InlineData("DELETE FROM das.drafts WHERE hash = @hash")]
    public async Task Approved_Anything_CannotBeChangedBehindIt(string statement)
    {
        var (id, content) = await InsertAsync("Check stock.");
        var (_, other) = await InsertAsync("Ship the order.");
        await BringToAsync(id, content.Hash, "approved");

        var refused = await Assert.ThrowsAnyAsync<Exception>(
            () => ChangeAsync(session => session.ExecuteAsync(statement, new { id, hash = content.Hash, other = other.Hash })));

        Assert.NotEmpty(PostgresStates(refused));
        Assert.Equal(content.Hash, (await _proposals.FindAsync(id, CancellationToken.None))!.Hash);
    }

    [Fact]
    public async Task Draft_UnderAnotherHash_IsRefusedByTheDatabase()
    {
        var content = Content("Check stock.");

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => ChangeAsync(session => session.ExecuteAsync(
            "INSERT INTO das.drafts (hash, xml, bpmn_hash, process_key, process_name, svg, created_at) VALUES (@hash, @Xml, @BpmnHash, 'k', 'n', '', now())",
            new { hash = new string('a', 64), content.Xml, content.BpmnHash })));

        Assert.Contains(PostgresErrorCodes.CheckViolation, PostgresStates(refused));
    }

    [Fact]
    public async Task Decide_Twice_IsRefused()
    {
        var (id, content) = await InsertAsync("Check stock.");
        await BringToAsync(id, content.Hash, "rejected");

        var refused = await Assert.ThrowsAsync<ProcOsException>(() => ChangeAsync(
            session => ProposalChanges.DecideAsync(session, id, content.Hash, new Decision("approved", "eve", DateTimeOffset.UnixEpoch, null, null))));

        Assert.Equal(GenerationErrors.StatusRefused, refused.Error);
    }

    private static DraftContent Content(string intent) => DraftContent.Of(new DraftCompiler().Compile(EnglishDrafter.Draft(intent)));

    private static List<string> PostgresStates(Exception exception)
    {
        var states = new List<string>();
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is PostgresException postgres)
            {
                states.Add(postgres.SqlState);
            }
        }

        return states;
    }

    private async Task<(string Id, DraftContent Content)> InsertAsync(string intent)
    {
        var content = Content(intent);
        var id = await _store.RunAsync(
            session => _proposals.InsertAsync(session, new NewProposal(Guid.NewGuid().ToString(), "c", intent, "deterministic", ["a note"], content, "<svg/>")),
            CancellationToken.None);
        return (id, content);
    }

    private async Task BringToAsync(string id, string hash, string status)
    {
        if (status == "check_failed")
        {
            await ChangeAsync(session => ProposalChanges.FailAsync(session, id, "drafted", []));
        }
        else if (status != "drafted")
        {
            await ChangeAsync(session => ProposalChanges.ProposeAsync(session, id));
        }

        await (status switch
        {
            "approved" or "rejected" => ChangeAsync(session => ProposalChanges.DecideAsync(session, id, hash, new Decision(status, "ada", DateTimeOffset.UnixEpoch, null, null))),
            "expired" => ChangeAsync(session => ProposalChanges.ExpireAsync(session, id)),
            _ => Task.CompletedTask,
        });
    }

    private Task ChangeAsync(Func<StoreSession, Task> change) => _store.RunAsync(change, CancellationToken.None);
}
