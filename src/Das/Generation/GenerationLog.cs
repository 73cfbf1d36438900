using Microsoft.Extensions.Logging;

namespace ProcOS.Das.Generation;

internal static partial class GenerationLog
{
    [LoggerMessage(6101, LogLevel.Information, "Proposal {ProposalId} drafted by the {Drafter} drafter: {Hash}")]
    public static partial void Drafted(ILogger logger, string proposalId, string drafter, string hash);

    [LoggerMessage(6102, LogLevel.Information, "Intent refused: {Message}")]
    public static partial void Refused(ILogger logger, string message);

    [LoggerMessage(6103, LogLevel.Information, "Proposal {ProposalId} checked: {Result}, findings: {Findings}")]
    public static partial void Checked(ILogger logger, string proposalId, string result, int findings);

    [LoggerMessage(6104, LogLevel.Information, "Proposal {ProposalId} decided: {Verdict} by {User}")]
    public static partial void Decided(ILogger logger, string proposalId, string verdict, string? user);

    [LoggerMessage(6105, LogLevel.Information, "Proposal {ProposalId} deployed as {DefinitionId}")]
    public static partial void Deployed(ILogger logger, string proposalId, string definitionId);

    [LoggerMessage(6106, LogLevel.Warning, "Proposal {ProposalId} is not deployed: {Message}")]
    public static partial void NotDeployed(ILogger logger, string proposalId, string message);
}
