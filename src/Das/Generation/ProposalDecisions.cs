using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Handlers.Decide;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Engine;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation;

/// <summary>
/// Carries a person's decision to the engine's user task, and waits for what the process makes of it. It decides nothing:
/// what counts is for the process to say.
/// </summary>
internal sealed class ProposalDecisions(
    IUserTasks userTasks, ProposalStore proposals, IHistory history, GenerationOptions options, TimeProvider clock)
{
    private readonly InstanceWait _wait = new(history, clock);

    public async Task<Proposal> DecideAsync(string proposalId, DecisionRequest request, CancellationToken cancellationToken)
    {
        var (proposal, task) = await RequireWaitingAsync(proposalId, request.Hash, request.User, cancellationToken).ConfigureAwait(false);
        var decision = request.Approve ? DecideInput.Approve : DecideInput.Reject;
        await CompleteAsync(task, request.User, decision, request.Hash, editedHash: null, request.Comment, cancellationToken).ConfigureAwait(false);
        return await WaitAsync(proposal, (now, _) => ProposalStatus.IsFinal(now.Status), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Content that would fail its check even after a repair is refused here, so that a slip does not end the proposal.</summary>
    public async Task<Proposal> EditAsync(string proposalId, EditRequest request, CancellationToken cancellationToken)
    {
        var (proposal, task) = await RequireWaitingAsync(proposalId, request.Hash, request.User, cancellationToken).ConfigureAwait(false);
        var content = Require(proposal, request.Xml);
        await proposals.KeepEditAsync(proposalId, content, Diagrams.Of(content.Xml), cancellationToken).ConfigureAwait(false);
        await CompleteAsync(task, request.User, DecideInput.Edit, request.Hash, content.Hash, request.Comment, cancellationToken).ConfigureAwait(false);
        var edited = await WaitAsync(
            proposal,
            (now, open) => ProposalStatus.IsFinal(now.Status) || (now.Status == ProposalStatus.AwaitingApproval && open is not null && open.Id != task.Id),
            cancellationToken).ConfigureAwait(false);
        return edited.Hash == request.Hash
            ? throw new ProcOsException(GenerationErrors.NotWaiting, proposalId, "an edit that counts", "another decision at the same time")
            : edited;
    }

    /// <summary>The open task of a proposal; null while there is none.</summary>
    public async Task<UserTask?> FindTaskAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var open = await userTasks.ListAsync(proposal.InstanceId, DecideHandler.UserTask, cancellationToken).ConfigureAwait(false);
        return open.Count > 0 ? open[0] : null;
    }

    private static DraftContent Require(Proposal proposal, byte[] xml)
    {
        var errors = DraftChecker.Check(DraftRepairer.Repair(xml)).Where(finding => finding.Severity == Bpmn.Severity.Error).ToArray();
        if (errors.Length > 0)
        {
            throw new ProcOsException(
                GenerationErrors.CheckFailed, proposal.Id, found: string.Join("; ", errors.Select(error => $"{error.Rule} {error.ElementId}: {error.Message}")));
        }

        var content = DraftContent.Of(xml);
        return content.Key != proposal.Key ? throw new ProcOsException(GenerationErrors.EditRefused, proposal.Id, $"the process {proposal.Key}", content.Key)
            : content.Hash == proposal.Hash ? throw new ProcOsException(GenerationErrors.EditRefused, proposal.Id, "another content", "the same")
            : content;
    }

    private async Task<(Proposal Proposal, UserTask Task)> RequireWaitingAsync(string proposalId, string hash, string user, CancellationToken cancellationToken)
    {
        var proposal = await proposals.FindAsync(proposalId, cancellationToken).ConfigureAwait(false)
            ?? throw new ProcOsException(GenerationErrors.ProposalMissing, proposalId);
        if (proposal.Status != ProposalStatus.AwaitingApproval)
        {
            throw new ProcOsException(GenerationErrors.NotWaiting, proposalId, ProposalStatus.AwaitingApproval, proposal.Status);
        }

        if (!string.Equals(hash, proposal.Hash, StringComparison.Ordinal))
        {
            throw new ProcOsException(GenerationErrors.StaleHash, proposalId, proposal.Hash, hash);
        }

        if (string.IsNullOrWhiteSpace(user))
        {
            throw new ProcOsException(GenerationErrors.NoUser, proposalId);
        }

        var task = await FindTaskAsync(proposal, cancellationToken).ConfigureAwait(false)
            ?? throw new ProcOsException(GenerationErrors.NotWaiting, proposalId, "an open user task", "none");
        return (proposal, task);
    }

    private async Task CompleteAsync(
        UserTask task, string user, string decision, string hash, string? editedHash, string? comment, CancellationToken cancellationToken)
    {
        await userTasks.ClaimAsync(task.Id, user, cancellationToken).ConfigureAwait(false);
        await userTasks.CompleteAsync(
            task.Id,
            new Dictionary<string, VariableValue>
            {
                ["decision"] = VariableValue.Of(decision),
                ["draftHash"] = VariableValue.Of(hash),
                ["editedHash"] = editedHash is null ? VariableValue.Null : VariableValue.Of(editedHash),
                ["comment"] = comment is null ? VariableValue.Null : VariableValue.Of(comment),
            },
            cancellationToken).ConfigureAwait(false);
    }

    private Task<Proposal> WaitAsync(Proposal proposal, Func<Proposal, UserTask?, bool> done, CancellationToken cancellationToken) => _wait.ForAsync(
        proposal.InstanceId,
        options.WaitLimit,
        GenerationErrors.GenerationTimeout,
        async ended =>
        {
            var open = await FindTaskAsync(proposal, cancellationToken).ConfigureAwait(false);
            var now = await proposals.FindAsync(proposal.Id, cancellationToken).ConfigureAwait(false);
            return ended || done(now!, open) ? now : null;
        },
        cancellationToken);
}
