namespace ProcOS.Das.Generation.Proposals;

/// <summary>Reads the proposals.</summary>
public interface IProposals
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<ProposalSummary>> ListAsync(int limit, CancellationToken cancellationToken);

    Task<Proposal?> FindAsync(string proposalId, CancellationToken cancellationToken);

    /// <summary>The one proposal of an instance of <c>process_generation</c>; null until it has drafted.</summary>
    Task<Proposal?> FindByInstanceAsync(string instanceId, CancellationToken cancellationToken);
}
