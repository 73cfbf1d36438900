using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Proposals;

internal sealed class ProposalListCommand(Terminal terminal) : KernelListCommand(
    "List the proposals, newest first.",
    "/api/v1/proposals",
    [("ID", "id"), ("STATUS", "status"), ("NAME", "name"), ("HASH", "hash")],
    terminal);
