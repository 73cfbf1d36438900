namespace ProcOS.Das.Generation.Proposals;

/// <param name="Status">One of <see cref="ProposalStatus"/>.</param>
/// <param name="Hash">SHA-256 of the draft's exact bytes: what an approval is bound to.</param>
public sealed record ProposalSummary(
    string Id, string Status, string Name, string Key, string Intent, string Hash, string InstanceId, DateTimeOffset CreatedAt, string? DeployedDefinitionId);
