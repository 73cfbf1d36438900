using System.Text.Json;
using ProcOS.Das.Generation;
using ProcOS.Das.Generation.Drafting;
using ProcOS.Das.Generation.Handlers.Draft;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Das.Knowledge;
using ProcOS.Engine;
using ProcOS.Foundation.Correlation;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das;

internal sealed class DigitalAssistance(
    IInstances instances,
    IHistory history,
    ProposalStore proposals,
    ProposalDecisions decisions,
    IDrafter drafter,
    GenerationOptions options,
    TimeProvider clock) : IDigitalAssistance
{
    private const string GenerationProcess = "process_generation";

    private const string AnswerProcess = "rag_query";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly InstanceWait _wait = new(history, clock);

    public async Task<GenerationReadiness> InitializeAsync(CancellationToken cancellationToken)
    {
        await proposals.ProbeAsync(cancellationToken).ConfigureAwait(false);
        return new GenerationReadiness(Ready: true, drafter.Mode);
    }

    public async Task<AssistanceAnswer> AnswerQueryAsync(string query, string? correlationId, CancellationToken cancellationToken)
    {
        var correlation = Correlation(correlationId);
        var instance = await StartAsync(AnswerProcess, "query", query, correlation, cancellationToken).ConfigureAwait(false);
        return await _wait.ForAsync(
            instance.Id,
            options.WaitLimit,
            GenerationErrors.AnswerTimeout,
            async ended => ended ? await ReadAnswerAsync(instance.Id, correlation, cancellationToken).ConfigureAwait(false) : null,
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<Proposal> GenerateProcessAsync(string intent, string? correlationId, CancellationToken cancellationToken)
    {
        // What no drafter takes does not need an instance to be refused.
        _ = IntentRules.Require(intent);
        var instance = await StartAsync(GenerationProcess, "intent", intent, Correlation(correlationId), cancellationToken).ConfigureAwait(false);
        return await _wait.ForAsync(
            instance.Id,
            options.WaitLimit,
            GenerationErrors.GenerationTimeout,
            async ended =>
            {
                var proposal = await proposals.FindByInstanceAsync(instance.Id, cancellationToken).ConfigureAwait(false);
                if (proposal is not null && (ProposalStatus.IsFinal(proposal.Status) || await WaitsAsync(proposal, cancellationToken).ConfigureAwait(false)))
                {
                    return proposal;
                }

                return ended ? throw await WhyEndedAsync(instance.Id, cancellationToken).ConfigureAwait(false) : null;
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<ProposalSummary>> ListProposalsAsync(int limit, CancellationToken cancellationToken) =>
        proposals.ListAsync(limit, cancellationToken);

    public async Task<Proposal> GetProposalAsync(string proposalId, CancellationToken cancellationToken) =>
        await proposals.FindAsync(proposalId, cancellationToken).ConfigureAwait(false)
        ?? throw new ProcOsException(GenerationErrors.ProposalMissing, proposalId);

    public Task<Proposal> DecideAsync(string proposalId, DecisionRequest request, CancellationToken cancellationToken) =>
        decisions.DecideAsync(proposalId, request, cancellationToken);

    public Task<Proposal> EditAsync(string proposalId, EditRequest request, CancellationToken cancellationToken) =>
        decisions.EditAsync(proposalId, request, cancellationToken);

    private static string Correlation(string? correlationId) =>
        string.IsNullOrWhiteSpace(correlationId) ? CorrelationId.Current ?? CorrelationId.New() : correlationId;

    private Task<ProcessInstance> StartAsync(string process, string variable, string value, string correlation, CancellationToken cancellationToken) =>
        instances.StartAsync(
            new StartRequest(process, $"{process}-{Guid.CreateVersion7(clock.GetUtcNow()):n}", new Dictionary<string, VariableValue>
            {
                [variable] = VariableValue.Of(value),
                [CorrelationId.Variable] = VariableValue.Of(correlation),
            }),
            cancellationToken);

    private async Task<AssistanceAnswer> ReadAnswerAsync(string instanceId, string correlation, CancellationToken cancellationToken)
    {
        var variables = await history.GetVariablesAsync(instanceId, cancellationToken).ConfigureAwait(false);
        var answer = variables.TryGetValue("answer", out var value) && value.AsText() is { } json
            ? JsonSerializer.Deserialize<KnowledgeAnswer>(json, Json)
            : null;
        return answer is null
            ? throw new ProcOsException(GenerationErrors.AnswerTimeout, $"instance {instanceId}", "an answer", "the end of the instance without one")
            : new AssistanceAnswer(answer.Answered, answer.Text, answer.Mode, answer.Citations, instanceId, correlation);
    }

    private async Task<ProcOsException> WhyEndedAsync(string instanceId, CancellationToken cancellationToken) =>
        Refusal.Read(await history.GetVariablesAsync(instanceId, cancellationToken).ConfigureAwait(false))
        ?? new ProcOsException(GenerationErrors.GenerationFailed, $"instance {instanceId}");

    // The status is written a moment before the engine has opened the task.
    private async Task<bool> WaitsAsync(Proposal proposal, CancellationToken cancellationToken) =>
        proposal.Status == ProposalStatus.AwaitingApproval && await decisions.FindTaskAsync(proposal, cancellationToken).ConfigureAwait(false) is not null;
}
