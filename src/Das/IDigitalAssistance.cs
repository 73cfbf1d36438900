using ProcOS.Das.Generation;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das;

/// <summary>
/// What the digital assistance system does for the rest of ProcOS. Each call is a process on the engine: it can be
/// watched there, and it goes on when the caller does not wait any longer.
/// </summary>
public interface IDigitalAssistance
{
    /// <summary>Makes sure that answers and drafts can be given; says which kind of drafter there is.</summary>
    /// <exception cref="ProcOsException">The store is missing its tables, or cannot be reached.</exception>
    Task<GenerationReadiness> InitializeAsync(CancellationToken cancellationToken);

    /// <summary>Runs <c>rag_query</c> and waits for its answer.</summary>
    /// <exception cref="ProcOsException">It did not come to an answer in time.</exception>
    Task<AssistanceAnswer> AnswerQueryAsync(string query, string? correlationId, CancellationToken cancellationToken);

    /// <summary>Starts <c>process_generation</c> and waits for a proposal to look at, or for its end.</summary>
    /// <exception cref="ProcOsException">The intent is refused (the clause is named), or there is no proposal in time.</exception>
    Task<Proposal> GenerateProcessAsync(string intent, string? correlationId, CancellationToken cancellationToken);

    /// <summary>Newest first, without XML and diagram.</summary>
    Task<IReadOnlyList<ProposalSummary>> ListProposalsAsync(int limit, CancellationToken cancellationToken);

    /// <exception cref="ProcOsException">There is no such proposal.</exception>
    Task<Proposal> GetProposalAsync(string proposalId, CancellationToken cancellationToken);

    /// <summary>
    /// Claims and completes the engine's user task in the name of <see cref="DecisionRequest.User"/>, then waits until the
    /// process has acted on it.
    /// </summary>
    /// <exception cref="ProcOsException">Nothing waits, the hash is another one, or the engine refuses the user.</exception>
    Task<Proposal> DecideAsync(string proposalId, DecisionRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Puts another draft in the place of the one that waits, by the same user task, then waits until it is checked and
    /// waits for a decision itself. The answer has its hash.
    /// </summary>
    /// <exception cref="ProcOsException">As for a decision; or the draft fails its check, is of another process or is the same.</exception>
    Task<Proposal> EditAsync(string proposalId, EditRequest request, CancellationToken cancellationToken);
}
