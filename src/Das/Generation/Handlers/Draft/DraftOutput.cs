namespace ProcOS.Das.Generation.Handlers.Draft;

internal sealed record DraftOutput(string ProposalId, string DraftHash);
