namespace ProcOS.Das.Generation.Handlers.Propose;

/// <param name="Decision">Cleared: what was set before the task is no decision.</param>
/// <param name="AutoApprove">Only leads past the user task; whether that counts is for the deciding handler to say.</param>
internal sealed record ProposeOutput(string ProposalId, string DraftHash, string Summary, string? Decision, string? Comment, bool AutoApprove);
