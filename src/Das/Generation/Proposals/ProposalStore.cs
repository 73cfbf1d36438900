using System.Text.Json;
using ProcOS.Bpmn;
using ProcOS.Das.Generation.Content;
using ProcOS.Foundation.Errors;
using ProcOS.Store;

namespace ProcOS.Das.Generation.Proposals;

/// <summary>
/// Drafts by their hash, and proposals. Which status follows which, and that a decided draft never changes, is the
/// database's own rule: a handler with a fault cannot break it.
/// </summary>
internal sealed class ProposalStore(IStore store, TimeProvider clock) : IProposals
{
    public Task<IReadOnlyList<ProposalSummary>> ListAsync(int limit, CancellationToken cancellationToken) => store.RunAsync(
        session => session.QueryAsync<ProposalSummary>(
            """
            SELECT p.id AS "Id", p.status AS "Status", d.process_name AS "Name", d.process_key AS "Key", p.intent AS "Intent", p.draft_hash AS "Hash",
                   p.instance_id AS "InstanceId", p.created_at AS "CreatedAt", p.deployed_definition_id AS "DeployedDefinitionId"
            FROM das.proposals p JOIN das.drafts d ON d.hash = p.draft_hash
            ORDER BY p.created_at DESC, p.id DESC LIMIT @limit
            """,
            new { limit }),
        cancellationToken);

    public async Task<Proposal?> FindAsync(string proposalId, CancellationToken cancellationToken) =>
        (await store.RunAsync(
            session => session.FindAsync<ProposalRow>($"{ProposalRow.Select} WHERE p.id = @proposalId", new { proposalId }),
            cancellationToken).ConfigureAwait(false))?.ToProposal();

    public async Task<Proposal?> FindByInstanceAsync(string instanceId, CancellationToken cancellationToken) =>
        (await FindRowAsync(instanceId, cancellationToken).ConfigureAwait(false))?.ToProposal();

    public Task<ProposalRow?> FindRowAsync(string instanceId, CancellationToken cancellationToken) => store.RunAsync(
        session => session.FindAsync<ProposalRow>($"{ProposalRow.Select} WHERE p.instance_id = @instanceId", new { instanceId }),
        cancellationToken);

    /// <exception cref="ProcOsException">The instance has not drafted anything.</exception>
    public async Task<ProposalRow> RequireRowAsync(string instanceId, CancellationToken cancellationToken) =>
        await FindRowAsync(instanceId, cancellationToken).ConfigureAwait(false)
        ?? throw new ProcOsException(GenerationErrors.ProposalMissing, $"instance {instanceId}");

    /// <summary>Answers when the tables are there.</summary>
    public Task ProbeAsync(CancellationToken cancellationToken) =>
        store.RunAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM das.proposals WHERE false"), cancellationToken);

    public async Task<string> InsertAsync(StoreSession session, NewProposal proposal)
    {
        await KeepAsync(session, proposal.Content, proposal.Svg).ConfigureAwait(false);
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("n");
        _ = await session.ExecuteAsync(
            """
            INSERT INTO das.proposals (id, instance_id, correlation_id, intent, drafter, notes, draft_hash, status, created_at)
            VALUES (@id, @InstanceId, @CorrelationId, @Intent, @Drafter, @notes::json, @hash, 'drafted', @now)
            """,
            new
            {
                id,
                proposal.InstanceId,
                proposal.CorrelationId,
                proposal.Intent,
                proposal.Drafter,
                notes = JsonSerializer.Serialize(proposal.Notes),
                hash = proposal.Content.Hash,
                now = clock.GetUtcNow(),
            }).ConfigureAwait(false);
        return id;
    }

    public Task SaveFindingsAsync(StoreSession session, string id, IReadOnlyList<Finding> findings) => ChangeAsync(
        session, "findings = @findings::json", ProposalStatus.Drafted, new { id, findings = FindingsJson.Write(findings) });

    public Task FailAsync(StoreSession session, string id, string from, IReadOnlyList<Finding> findings) => ChangeAsync(
        session, "status = 'check_failed', findings = @findings::json", from, new { id, findings = FindingsJson.Write(findings) });

    public async Task ReplaceDraftAsync(StoreSession session, string id, DraftContent content, string svg)
    {
        await KeepAsync(session, content, svg).ConfigureAwait(false);
        await ChangeAsync(session, "draft_hash = @Hash, repairs = repairs + 1", ProposalStatus.Drafted, new { id, content.Hash }).ConfigureAwait(false);
    }

    public Task ProposeAsync(StoreSession session, string id) =>
        ChangeAsync(session, "status = 'awaiting_approval'", ProposalStatus.Drafted, new { id });

    public Task ExpireAsync(StoreSession session, string id) =>
        ChangeAsync(session, "status = 'expired'", ProposalStatus.AwaitingApproval, new { id });

    public Task DecideAsync(StoreSession session, string id, string hash, Decision decision) => ChangeAsync(
        session,
        """
        status = @Outcome, decision = @Outcome, decided_by = @By, decided_at = @At, decision_comment = @Comment,
        decision_task_id = @TaskId, decided_hash = @hash
        """,
        ProposalStatus.AwaitingApproval,
        new { id, hash, decision.Outcome, decision.By, decision.At, decision.Comment, decision.TaskId });

    public Task DeployedAsync(StoreSession session, string id, string key, string definitionId, int version) => ChangeAsync(
        session,
        "status = 'deployed', deployed_key = @key, deployed_definition_id = @definitionId, deployed_version = @version",
        ProposalStatus.Approved,
        new { id, key, definitionId, version });

    private Task<int> KeepAsync(StoreSession session, DraftContent content, string svg) => session.ExecuteAsync(
        """
        INSERT INTO das.drafts (hash, xml, bpmn_hash, process_key, process_name, svg, created_at)
        VALUES (@Hash, @Xml, @BpmnHash, @Key, @Name, @svg, @now) ON CONFLICT (hash) DO NOTHING
        """,
        new { content.Hash, content.Xml, content.BpmnHash, content.Key, content.Name, svg, now = clock.GetUtcNow() });

    private static async Task ChangeAsync(StoreSession session, string change, string from, object parameters)
    {
        if (await session.ExecuteAsync($"UPDATE das.proposals SET {change} WHERE id = @id AND status = '{from}'", parameters).ConfigureAwait(false) == 0)
        {
            throw new ProcOsException(GenerationErrors.StatusRefused, expected: $"a proposal that is {from}", found: "another status");
        }
    }
}
