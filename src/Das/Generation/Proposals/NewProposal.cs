using ProcOS.Das.Generation.Content;

namespace ProcOS.Das.Generation.Proposals;

internal sealed record NewProposal(
    string InstanceId, string CorrelationId, string Intent, string Drafter, IReadOnlyList<string> Notes, DraftContent Content, string Svg);
