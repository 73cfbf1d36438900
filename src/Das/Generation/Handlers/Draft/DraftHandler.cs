using Microsoft.Extensions.Logging;
using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Drafting;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;

namespace ProcOS.Das.Generation.Handlers.Draft;

/// <summary>Makes a draft of the intent and keeps it as the instance's proposal.</summary>
[Topic("generation.draft", Concurrency = 4)]
internal sealed class DraftHandler(
    IDrafter drafter,
    IDraftCompiler compiler,
    ProposalStore proposals,
    IEffectLedger effects,
    IAuditLog audit,
    GenerationMetrics metrics,
    TimeProvider clock,
    ILogger<DraftHandler> logger) : IExternalTaskHandler<DraftInput, DraftOutput>
{
    public async Task<DraftOutput> HandleAsync(DraftInput input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        // A model drafts differently each time: what was kept is what counts.
        if (await proposals.FindRowAsync(context.ProcessInstanceId, cancellationToken).ConfigureAwait(false) is { } kept)
        {
            return new DraftOutput(kept.Id, kept.Hash);
        }

        metrics.CountAttempt(drafter.Mode);
        try
        {
            var draft = await drafter.DraftAsync(input.Intent ?? string.Empty, cancellationToken).ConfigureAwait(false);
            var content = DraftContent.Of(compiler.Compile(draft));
            var proposal = new NewProposal(
                context.ProcessInstanceId, context.CorrelationId, input.Intent!, drafter.Mode, draft.Notes, content, Diagrams.Of(content.Xml));
            return await effects.OnceAsync(context.TaskId, session => KeepAsync(session, proposal), cancellationToken).ConfigureAwait(false);
        }
        catch (DraftRefusedException refused)
        {
            GenerationLog.Refused(logger, refused.Message);
            throw new BpmnErrorException(ErrorCodes.IntentRefused, refused.Message, Refusal.Variables(refused));
        }
    }

    private async Task<DraftOutput> KeepAsync(StoreSession session, NewProposal proposal)
    {
        var id = await proposals.InsertAsync(session, proposal).ConfigureAwait(false);
        await audit.AppendAsync(session, new AuditEvent(
            "process_generated",
            id,
            "procos",
            clock.GetUtcNow(),
            AuditJson.Of(new { proposal.Content.Hash, proposal.Content.BpmnHash, proposal.Content.Key, proposal.Drafter, proposal.InstanceId }),
            proposal.CorrelationId)).ConfigureAwait(false);
        GenerationLog.Drafted(logger, id, proposal.Drafter, proposal.Content.Hash);
        return new DraftOutput(id, proposal.Content.Hash);
    }
}
