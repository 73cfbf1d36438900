using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Proposals;

internal sealed class ProposalDecideCommand(Terminal terminal, bool approve) : ProposalTaskCommand(
    approve ? "approve" : "reject",
    approve ? "Approve a proposal: it is deployed." : "Reject a proposal: it is kept, never deployed.",
    terminal);
