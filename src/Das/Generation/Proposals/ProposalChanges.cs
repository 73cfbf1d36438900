using ProcOS.Bpmn;
using ProcOS.Foundation.Errors;
using ProcOS.Store;

namespace ProcOS.Das.Generation.Proposals;

/// <summary>One step of a proposal's life each. A proposal that is not where the step begins is refused.</summary>
internal static class ProposalChanges
{
    public static Task SaveFindingsAsync(StoreSession session, string id, IReadOnlyList<Finding> findings) => ChangeAsync(
        session, "findings = @findings::json", ProposalStatus.Drafted, new { id, findings = FindingsJson.Write(findings) });

    public static Task FailAsync(StoreSession session, string id, string from, IReadOnlyList<Finding> findings) => ChangeAsync(
        session, "status = 'check_failed', findings = @findings::json", from, new { id, findings = FindingsJson.Write(findings) });

    public static Task ProposeAsync(StoreSession session, string id) =>
        ChangeAsync(session, "status = 'awaiting_approval'", ProposalStatus.Drafted, new { id });

    public static Task ExpireAsync(StoreSession session, string id) =>
        ChangeAsync(session, "status = 'expired'", ProposalStatus.AwaitingApproval, new { id });

    /// <summary>Back to the check, with the draft that was sent in place of the one that waited; it has all its repairs before it.</summary>
    public static Task EditAsync(StoreSession session, string id, string editedHash) => ChangeAsync(
        session, "status = 'drafted', draft_hash = @editedHash, findings = '[]', repairs = 0", ProposalStatus.AwaitingApproval, new { id, editedHash });

    public static Task DecideAsync(StoreSession session, string id, string hash, Decision decision) => ChangeAsync(
        session,
        """
        status = @Outcome, decision = @Outcome, decided_by = @By, decided_at = @At, decision_comment = @Comment,
        decision_task_id = @TaskId, decided_hash = @hash
        """,
        ProposalStatus.AwaitingApproval,
        new { id, hash, decision.Outcome, decision.By, decision.At, decision.Comment, decision.TaskId });

    public static Task DeployedAsync(StoreSession session, string id, string key, string definitionId, int version) => ChangeAsync(
        session,
        "status = 'deployed', deployed_key = @key, deployed_definition_id = @definitionId, deployed_version = @version",
        ProposalStatus.Approved,
        new { id, key, definitionId, version });

    public static async Task ChangeAsync(StoreSession session, string change, string from, object parameters)
    {
        if (await session.ExecuteAsync($"UPDATE das.proposals SET {change} WHERE id = @id AND status = '{from}'", parameters).ConfigureAwait(false) == 0)
        {
            throw new ProcOsException(GenerationErrors.StatusRefused, expected: $"a proposal that is {from}", found: "another status");
        }
    }
}
