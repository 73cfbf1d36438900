using System.Text.Json;
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

    public async Task ReplaceDraftAsync(StoreSession session, string id, DraftContent content, string svg)
    {
        await KeepAsync(session, content, svg).ConfigureAwait(false);
        await ProposalChanges.ChangeAsync(session, "draft_hash = @Hash, repairs = repairs + 1", ProposalStatus.Drafted, new { id, content.Hash }).ConfigureAwait(false);
    }

    /// <summary>Keeps content that a person sent in place of the proposal's draft. It counts only once the person's task says so.</summary>
    public Task KeepEditAsync(string id, DraftContent content, string svg, CancellationToken cancellationToken) => store.RunAsync(
        async session =>
        {
            _ = await KeepAsync(session, content, svg).ConfigureAwait(false);
            _ = await session.ExecuteAsync(
                "INSERT INTO das.edits (proposal_id, hash, sent_at) VALUES (@id, @Hash, @now) ON CONFLICT DO NOTHING",
                new { id, content.Hash, now = clock.GetUtcNow() }).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>Whether content with this hash was sent for this proposal.</summary>
    public Task<bool> HasEditAsync(string id, string hash, CancellationToken cancellationToken) => store.RunAsync(
        session => session.ScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM das.edits WHERE proposal_id = @id AND hash = @hash)", new { id, hash }),
        cancellationToken);

    private Task<int> KeepAsync(StoreSession session, DraftContent content, string svg) => session.ExecuteAsync(
        """
        INSERT INTO das.drafts (hash, xml, bpmn_hash, process_key, process_name, svg, created_at)
        VALUES (@Hash, @Xml, @BpmnHash, @Key, @Name, @svg, @now) ON CONFLICT (hash) DO NOTHING
        """,
        new { content.Hash, content.Xml, content.BpmnHash, content.Key, content.Name, svg, now = clock.GetUtcNow() });
}
