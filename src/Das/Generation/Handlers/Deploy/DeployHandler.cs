using Microsoft.Extensions.Logging;
using ProcOS.Bpmn;
using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Engine;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Foundation.Errors;
using ProcOS.Store;

namespace ProcOS.Das.Generation.Handlers.Deploy;

/// <summary>
/// Deploys the store's content of exactly the approved hash. Every hash is computed again from the bytes, and the
/// rules run again: between approval and deployment lie days, restarts and other people's hands.
/// </summary>
[Topic("generation.deploy")]
internal sealed class DeployHandler(
    ProposalStore proposals,
    IDeployments deployments,
    IEffectLedger effects,
    IAuditLog audit,
    ILogger<DeployHandler> logger) : IExternalTaskHandler<NoVariables, DeployOutput>
{
    private const string EngineRule = "engine/deployment";

    public async Task<DeployOutput> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        var proposal = await proposals.RequireRowAsync(context.ProcessInstanceId, cancellationToken).ConfigureAwait(false);
        if (proposal.Status == ProposalStatus.Deployed)
        {
            return new DeployOutput(proposal.DeployedKey!, proposal.DeployedDefinitionId!, proposal.DeployedVersion!.Value);
        }

        try
        {
            var definition = await DeployAsync(Require(proposal), cancellationToken).ConfigureAwait(false);
            return await effects.OnceAsync(context.TaskId, session => KeepAsync(session, proposal, definition), cancellationToken).ConfigureAwait(false);
        }
        catch (ProcOsException refused) when (refused is DeploymentRefusedException || IsOurs(refused))
        {
            GenerationLog.NotDeployed(logger, proposal.Id, refused.Message);
            if (proposal.Status == ProposalStatus.Approved)
            {
                var finding = new Finding(EngineRule, Severity.Error, null, refused.Message, 0, 0, refused.NextStep);
                await effects.OnceAsync(context.TaskId, session => FailAsync(session, proposal, finding), cancellationToken).ConfigureAwait(false);
            }

            throw new BpmnErrorException(ErrorCodes.DeployRefused, refused.Message);
        }
    }

    /// <summary>The approved content, or the reason why it is none.</summary>
    private static DraftContent Require(ProposalRow proposal)
    {
        if (proposal is not { Status: ProposalStatus.Approved, Decision: ProposalStatus.Approved })
        {
            throw new ProcOsException(GenerationErrors.NotApproved, proposal.Id, ProposalStatus.Approved, proposal.Status);
        }

        var hash = DraftContent.HashOf(proposal.Xml);
        if (hash != proposal.Hash || hash != proposal.DecidedHash)
        {
            throw new ProcOsException(GenerationErrors.ContentChanged, proposal.Id, proposal.DecidedHash, hash);
        }

        var findings = DraftChecker.Check(proposal.Xml);
        if (DraftChecker.HasErrors(findings))
        {
            throw new ProcOsException(GenerationErrors.CheckFailed, proposal.Id, found: findings[0].Message);
        }

        var content = DraftContent.Of(proposal.Xml);
        return content.BpmnHash == proposal.BpmnHash && content.Key == proposal.Key
            ? content
            : throw new ProcOsException(GenerationErrors.ContentChanged, proposal.Id, proposal.BpmnHash, content.BpmnHash);
    }

    private async Task<ProcessDefinition> DeployAsync(DraftContent content, CancellationToken cancellationToken)
    {
        var result = await deployments.DeployAsync(
            new DeploymentRequest(content.Key, "ProcOS generation", [new DeploymentResource($"{content.Key}.bpmn", content.Xml)]),
            cancellationToken).ConfigureAwait(false);

        // Nothing new: an earlier try, or the same draft before, has deployed it.
        var definitions = result.Deployed.Count > 0
            ? result.Deployed
            : await deployments.ListLatestAsync(content.Key, cancellationToken).ConfigureAwait(false);
        return definitions.FirstOrDefault(definition => definition.Key == content.Key)
            ?? throw new ProcOsException(GenerationErrors.GenerationFailed, content.Key, "a definition after its deployment", "none");
    }

    private async Task<DeployOutput> KeepAsync(StoreSession session, ProposalRow proposal, ProcessDefinition definition)
    {
        await ProposalChanges.DeployedAsync(session, proposal.Id, definition.Key, definition.Id, definition.Version).ConfigureAwait(false);
        await audit.AppendAsync(session, new AuditEvent(
            "process_deployed",
            proposal.Id,
            proposal.DecidedBy!,
            proposal.DecidedAt!.Value,
            AuditJson.Of(new { definition.Key, DefinitionId = definition.Id, definition.Version, definition.DeploymentId, proposal.Hash, proposal.BpmnHash, proposal.TaskId, proposal.InstanceId }),
            proposal.CorrelationId)).ConfigureAwait(false);
        GenerationLog.Deployed(logger, proposal.Id, definition.Id);
        return new DeployOutput(definition.Key, definition.Id, definition.Version);
    }

    private async Task<DeployOutput?> FailAsync(StoreSession session, ProposalRow proposal, Finding finding)
    {
        await ProposalChanges.FailAsync(session, proposal.Id, ProposalStatus.Approved, [.. FindingsJson.Read(proposal.Findings), finding]).ConfigureAwait(false);
        await audit.AppendAsync(session, new AuditEvent(
            "process_deployment_refused",
            proposal.Id,
            proposal.DecidedBy!,
            proposal.DecidedAt!.Value,
            AuditJson.Of(new { proposal.Hash, finding.Message, proposal.InstanceId }),
            proposal.CorrelationId)).ConfigureAwait(false);
        return null;
    }

    private static bool IsOurs(ProcOsException refused) =>
        refused.Error == GenerationErrors.NotApproved || refused.Error == GenerationErrors.ContentChanged || refused.Error == GenerationErrors.CheckFailed;
}
