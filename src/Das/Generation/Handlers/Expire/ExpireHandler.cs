using ProcOS.Das.Generation.Proposals;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;

namespace ProcOS.Das.Generation.Handlers.Expire;

/// <summary>Nobody decided in time: the proposal is kept and never deployed.</summary>
[Topic("generation.expire")]
internal sealed class ExpireHandler(ProposalStore proposals, IEffectLedger effects, IAuditLog audit, TimeProvider clock)
    : IExternalTaskHandler<NoVariables, ExpireOutput>
{
    public async Task<ExpireOutput> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var proposal = await proposals.RequireRowAsync(context.ProcessInstanceId, cancellationToken).ConfigureAwait(false);
        return await effects.OnceAsync(
            context.TaskId,
            async session =>
            {
                await ProposalChanges.ExpireAsync(session, proposal.Id).ConfigureAwait(false);
                await audit.AppendAsync(session, new AuditEvent(
                    "proposal_expired", proposal.Id, "procos", clock.GetUtcNow(), AuditJson.Of(new { proposal.Hash, proposal.InstanceId }), proposal.CorrelationId))
                    .ConfigureAwait(false);
                return new ExpireOutput(ProposalStatus.Expired);
            },
            cancellationToken).ConfigureAwait(false);
    }
}
